// The patterns and lists behind findIdentifiers: those of
// src/naast/methods/language/identifier_patterns.py, in the words of JavaScript.
// tests/methods/identifier_cases.json holds both to the same findings.

const LETTER = "\\p{L}";
const WORD = "[\\p{L}\\p{N}_]";
const GAP = "[\\s./()\\u2010-\\u2015-]{0,3}";

export const EMAIL = new RegExp(
  `[\\p{L}\\p{N}_.%+-]+@[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*(?:\\.[\\p{L}\\p{N}_-]+)+`,
  "gu",
);

// A Dutch number has ten digits and never starts with 00; abroad is written with + or 00.
export const PHONE = new RegExp(
  `(?<![\\d,])(?:(?:\\+|00)[1-9](?:${GAP}\\d){8,13}|0${GAP}[1-9](?:${GAP}\\d){8}` +
    `|0[89]00[\\s.-]?\\d{4,7})(?!\\d)`,
  "gu",
);
/** Numbers that everybody may call. */
export const AREA_CODES_FOR_ALL = ["0800", "0900"];
export const DATE = /^(?:00?|[0-3]?\d)[-./ ][01]?\d[-./ ](?:19|20)\d\d/u;

export const BSN = /(?<![\d.,])\d(?:[ .-]?\d){8}(?!\d)/gu;

// Apart from its digits a postcode is written in capitals: '2020 de' is a year and a word.
export const POSTCODE = new RegExp(
  `(?<![\\p{L}\\p{N}_€])[1-9]\\d{3}(?: ?(?!SA|SD|SS)[A-Z]{2}` +
    `|(?!km|kg|mg|ml|cl|dl|mm|cm|dm|kw|kb|mb|gb|sa|sd|ss)[a-z]{2})(?!${WORD})`,
  "gu",
);

// What follows a number that counts something, so that 'onderweg 2 mensen' is no address.
const COUNTED =
  "uur|keer|maal|mensen|personen|man|vrouwen|mannen|kinderen|dagen|dag|weken|maanden|jaar|" +
  "minuten|min|euro|x|km|meter|gesprekken|vragen|stuks|januari|februari|maart|april|mei|juni|" +
  "juli|augustus|september|oktober|november|december";
const STREET =
  "straat|strjitte|str\\.|laan|leane|weg|plein|kade|gracht|dijk|dyk|singel|plantsoen|dreef|steeg";
const PERHAPS =
  "wei|plan|hof|pad|markt|park|ring|boulevard|baan|haven|wal|hoek|veld|akker|burg|zicht|erf|kamp|" +
  "rak|oord|burcht";
const INSIDE = `(?:${LETTER}|['’.-])*`;
const HOUSE =
  `\\s+(?:nr\\.?\\s*|nummer\\s+)?` +
  `\\d{1,4}(?!\\d|[.,:]\\d)(?:\\s?[a-zA-Z](?!${WORD}))?` +
  `(?!\\s*(?:${anyCase(COUNTED)})(?!${WORD}))(?!${WORD})`;
// The first list of endings makes a street whatever the first letter; the second also ends plain
// words (vergadering, toezicht, sportveld), so there the street must start with a capital.
export const ADDRESS = new RegExp(
  `(?<!${LETTER})(?<street>(?:${LETTER}${INSIDE}(?:${anyCase(STREET)})` +
    `|[A-ZÀ-Þ]${INSIDE}(?:${PERHAPS})))${HOUSE}`,
  "gu",
);
/** Ordinary words that end like a street. */
export const PLAIN_WORDS_ON_STREETS = new Set([
  "onderweg", "terugweg", "heenweg", "supermarkt", "arbeidsmarkt", "woningmarkt", "rijbaan",
]);

// '@name', an account page, or the name of a network with something that looks like an account.
export const HANDLE = new RegExp(
  `(?<![\\p{L}\\p{N}_.@])@[A-Za-z][\\p{L}\\p{N}_.]{2,29}` +
    `|(?<!${WORD})(?:instagram|facebook|tiktok|snapchat|linkedin|youtube|telegram|twitter|x|t)` +
    `\\.(?:com|me)/[\\p{L}\\p{N}_./@-]{3,}` +
    `|(?<!${WORD})(?:insta(?:gram)?|snap(?:chat)?|tiktok|telegram)\\s*[:=]\\s*` +
    `(?=[\\p{L}\\p{N}_.]*[\\d._])[A-Za-z][\\p{L}\\p{N}_.]{2,29}${WORD}`,
  "giu",
);

const PARTICLES =
  "(?:(?:van|de|der|den|het|'t|ten|ter|te|el|al|ait|bin|ben|ibn|von|la|le|da)[\\s-]+)*";
const NAME_WORD = `(?<name>${LETTER}(?:${LETTER}|['’-])+)`;
const WHO =
  "meneer|mevrouw|mijnheer|mister|miss|mrs|frou|juf|juffrouw|meester|dokter|imam|dominee|" +
  "pastoor|pater|zuster|oom|tante|opa|oma|buurman|buurvrouw|" +
  "(?:m(?:ij|'|e)?n|zijn|z'n|haar|hun|ons|onze)\\s+(?:zoon|dochter|man|vrouw|moeder|vader|broer|" +
  "zus|zusje|broertje|neef|nicht|vriend|vriendin|collega|kind|baby)";
const CALLED =
  "(?:ik|hij|zij|ze|die|dat)\\s+heet|heet(?:te)?\\s+(?:ik|hij|zij|ze)|" +
  "ik\\s+ben|my\\s+name\\s+is|genaamd|de\\s+naam\\s+is|naam\\s*:|(?:benim\\s+)?adım";
export const NAME = new RegExp(
  `(?<!${WORD})(?:${WHO}|${CALLED})\\s+${PARTICLES}${NAME_WORD}`,
  "giu",
);
// After an abbreviation, or after 'my name is', a name follows whatever its first letter.
export const NAME_ANY_CASE = new RegExp(
  `(?<!${WORD})(?:(?:dhr|mevr|mw|mej|ds|drs|dr|fam)\\.?|(?:mijn|m'n|zijn|z'n|haar)\\s+naam\\s+is)` +
    `\\s+${PARTICLES}${NAME_WORD}`,
  "giu",
);
/** What stands with a capital after 'ik ben' or 'mijn man' without being anybody's name. */
export const NOT_A_NAME_ENDING = [
  "isch", "ische", "aans", "aanse", "aan", "nees", "nese", "ugees", "ugese", "lander",
  "landse", "lands", "urks", "urkse", "ools", "oolse", "oons", "oonse", "uits", "uitse",
  "eeuws", "gaars", "ngels", "tholiek", "testant", "slim", "slima", "joods", "christen",
];
export const NOT_A_NAME = new Set([
  "nog", "niet", "geen", "niets", "ook", "al", "alleen", "hier", "daar", "er", "is",
  "was", "dat", "die", "dit", "deze", "wat", "wie", "waar", "wel", "om", "op", "in",
  "en", "of", "maar", "want", "net", "nooit", "altijd", "bekend", "onbekend", "bij",
  "mij", "weg", "anders", "moeilijk", "lang", "kort", "een", "de", "het", "heel", "erg",
  "ik", "hij", "zij", "ze", "u", "je", "wij", "jullie", "voor", "aan", "met", "zonder",
  "veranderd", "verkeerd", "nederland", "nederlands", "nederlandse", "frans", "franse",
  "pools", "poolse", "turk", "turks", "turkse", "marokkaan", "fries", "friese",
  "arabier", "arabisch", "oekraïens", "grieks", "deens", "zweeds", "noors", "berber",
  "koerd", "afghaan", "syriër", "eritreeër", "somaliër", "hindoe", "boeddhist", "jood",
  "ramadan", "corona", "covid", "kerst", "pasen",
]);

/** Lengths of an IBAN in the countries people here bank in most. */
export const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  NL: 18, BE: 16, DE: 22, FR: 27, GB: 22, ES: 24, IT: 27, PT: 25, PL: 28,
  BG: 22, RO: 24, HU: 28, TR: 26, MA: 28, GR: 27, AT: 20, CH: 21, IE: 22,
  LT: 20, LV: 21, EE: 20, CZ: 24, SK: 24, HR: 21, DK: 18, SE: 24, NO: 15,
  FI: 18, LU: 20, UA: 29,
};
export const IBAN_START = new RegExp(
  `(?<!${WORD})(${Object.keys(IBAN_LENGTHS).join("|")})\\d\\d(?=[ .-]?[A-Za-z0-9])`,
  "giu",
);

/** Part of a pattern that minds no capitals, where the rest of it does. */
function anyCase(pattern: string): string {
  return pattern.replace(/\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
