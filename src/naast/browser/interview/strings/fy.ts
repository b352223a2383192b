import type { Words } from "./words";

export const fy: Words = {
  concept: "konsept, net neisjoen",
  language: "Taal",
  back: "Tebek",
  next: "Fierder",
  finish: "Klear",
  busy: "In amerijke…",
  toHome: "Nei it begjin",

  pinChooseTitle: "Kies in koade",
  pinChooseText: "Mei dizze koade iepenje jo Naast op dizze telefoan. Kies 6 sifers dy't nimmen riedt.",
  pinAgainTitle: "Typ de koade noch in kear",
  pinEnterTitle: "Typ jo koade",
  pinLabel: "Koade fan 6 sifers",
  pinOpen: "Iepenje",
  pinDiffers: "De twa koaden binne net gelyk. Kies opnij.",
  pinTooEasy: "Dizze koade is maklik te rieden. Kies 6 oare sifers.",
  pinWrong: (left) =>
    left === 1
      ? "Dizze koade doocht net. Jo kinne it noch 1 kear besykje."
      : `Dizze koade doocht net. Jo kinne it noch ${left} kear besykje.`,
  pinWiped:
    "De koade wie 10 kear ferkeard. In petear dat net klear wie, is wiske. Petearen dy't klear binne, steane noch op slot op dizze telefoan. Kies in nije koade.",
  pinForgot: "Koade fergetten",
  pinForgotText:
    "Jo kinne in nije koade kieze. In petear dat net klear is, giet dan fuort. Petearen dy't klear binne, bliuwe.",
  pinForgotYes: "Kies in nije koade",

  today: "Hjoed",
  invented: "Foarbylddata (betocht)",
  placeFind: "Sykje in plak",
  placeTitle: "Wêr binne jo hjoed?",
  placeText: "Jo kinne dit letter feroarje.",
  placeChange: "Oar plak",
  begin: "Begjin in petear",
  practise: "Oefenje",
  cards: "Kaarten",
  help: "Help nedich",
  counts: (kept, sent) => `${kept} bewarre, ${sent} ferstjoerd`,
  send: (count) => (count === 1 ? "Ferstjoer 1 petear" : `Ferstjoer ${count} petearen`),
  sendFailed: "Ferstjoeren slagge net. Neat is fuort. Naast besiket it aanst wer.",
  refusedSome: (count) =>
    count === 1 ? "1 petear is net oannommen." : `${count} petearen binne net oannommen.`,
  refusedLook: "Besjoch wat jo dwaan kinne",
  noPackage: "Dizze telefoan hat noch gjin fragen. Soargje foar ynternet en meld jo oan.",
  signIn: "Meld jo oan",
  signedOut:
    "Jo binne net mear oanmeld. Petearen hâlde en ferstjoere kin gewoan. Nije fragen komme as jo wer oanmeld binne.",
  noWave: "Der is no gjin ronde. Jo kinne wol oefenje.",
  newVersion: "Der is in nije ferzje fan Naast.",
  update: "Wurkje no by",
  draftOld: "In petear fan langer as in dei lyn wie net klear. It is fuortsmiten.",
  draftBroken: "In petear dat net klear wie, giet net iepen. Besykje it opnij. Slagget it net? Smyt it dan fuort.",

  chooseForm: "Hokker fragelist?",
  introTitle: "Foar't wy begjinne",
  introAsk: "Lês dit foar, of lit it lêze.",
  introWho: (organisation) => `Wy binne fan ${organisation}.`,
  introWhy: (theme) => `Wy hearre graach wat jo derfan fine. It giet oer: ${theme}.`,
  introAnonymous: "Wy witte net wa't jo binne. Wy freegje gjin namme en gjin adres.",
  introSee:
    "Jo antwurden geane op slot. Undersikers telle se tegearre mei dy fan oaren. De gemeente sjocht allinnich it gehiel.",
  introStop: "Jo meie in fraach oerslaan. Jo meie altyd ophâlde.",
  ageQuestion: "Binne jo 16 jier of âlder?",
  ageYes: "Ja, 16 of âlder",
  ageNo: "Nee, jonger",
  ageTitle: "Tige tank",
  ageText: "Dit petear is foar minsken fan 16 jier en âlder. Wy hawwe neat bewarre.",
  consentQuestion: "Dogge jo mei?",
  consentYes: "Ja, ik doch mei",
  consentNo: "Nee, leaver net",
  consentNoTitle: "Dat is goed",
  consentNoText: "Tige tank. Wy hawwe neat bewarre.",

  skip: "Oerslaan",
  stop: "Ophâlde",
  redCard: "Reade kaart",
  readAloud: "Lês foar",
  readAloudStop: "Stopje mei foarlêzen",
  minutes: (count) => (count === 1 ? "noch likernôch 1 minút" : `noch likernôch ${count} minuten`),
  chooseMany: "Jo meie mear as ien antwurd kieze.",
  orderHelp: "Tik de antwurden oan yn jo folchoarder.",
  orderPlace: (place) => `nûmer ${place}`,
  yourAnswer: "Antwurd",
  charactersLeft: (count) => `noch ${count} tekens`,
  mustAnswer: "Jou in antwurd, of tik op Oerslaan.",
  wholeNumber: "Folje in hiel getal yn, bygelyks 3.",
  decimalNumber: "Folje in getal yn, bygelyks 3 of 3,5.",
  dateWrong: "Folje in hiele datum yn.",
  notAllowed: "Dit antwurd kin net. Sjoch it noch ris nei.",
  identifier: {
    phone: "Hjir stiet miskien in telefoannûmer.",
    email: "Hjir stiet miskien in e-mailadres.",
    iban: "Hjir stiet miskien in rekkennûmer.",
    handle: "Hjir stiet miskien in akkountnamme.",
    bsn: "Hjir stiet miskien in boargerservicenûmer.",
    postcode: "Hjir stiet miskien in postkoade.",
    address: "Hjir stiet miskien in adres.",
    name: "Hjir stiet miskien in namme.",
  },
  identifierRemove: "Helje it fuort. Wy wolle net witte wa't ien is.",
  confirm: "Ja",
  another: "Noch ien tafoegje",
  removeLast: "Helje de lêste fuort",
  howMany: (count) => `No ${count} ynfolle`,
  cannotHere: "Dizze fraach kin net op dizze telefoan. Tik op Oerslaan.",
  practiceBanner: "Oefenje. Der wurdt neat bewarre.",

  stopTitle: "Ophâlde",
  stopText: "Dat is goed. Meie wy de antwurden oant no ta bewarje?",
  stopKeep: "Bewarje",
  stopDrop: "Fuortsmite",
  stopOn: "Dochs fierder",
  doneTitle: "Klear. Tige tank!",
  doneText: "It petear sit op slot. Op dizze telefoan kin nimmen it noch lêze.",
  donePractice: "Dit wie oefenjen. Der is neat bewarre.",
  droppedTitle: "Ophâlden. Tige tank!",
  droppedText: "De antwurden binne fuortsmiten.",

  redTitle: "Reade kaart",
  redLines: [
    "Bliuw by de oar en harkje: ‘Wat slim foar jo. Wolle jo der wat oer sizze?’",
    "Freegje: ‘Binne jo no feilich? Sil ik mei jo belje?’",
  ],
  call113: "Prate oer selsdeading",
  call112: "Der is no gefaar",
  callBackup: (role) => `Belje ${role}`,
  noTrace: "Naast bewarret hjir neat fan.",

  helpPhone: "Dizze telefoan",
  helpKept:
    "Petearen dy't klear binne, steane op slot op dizze telefoan oant der ynternet is. Dêrnei binne se hjir fuort.",
  helpClear:
    "Wiskje jo de gegevens fan dizze webside? Dan binne ek de petearen fuort dy't noch net ferstjoerd binne.",
  helpPersistent: "Dizze telefoan hâldt se fêst, ek as it ûnthâld fol rekket.",
  helpNotPersistent: "As it ûnthâld fol rekket, kin dizze telefoan se wiskje. Ferstjoer dus faak.",
  exportButton: (count) =>
    count === 1 ? "Bewarje 1 petear as bestân" : `Bewarje ${count} petearen as bestân`,
  exportText: "It bestân sit op slot. Jou it oan jo ûndersiker.",
  lockNow: "Doch Naast op slot",

  refusedTitle: "Net oannommen",
  refusedWhy: (status) => {
    if (status === 400) return "De server koe dit petear net lêze.";
    if (status === 404) return "De server ken dizze fragelist net.";
    if (status === 409) return "De server hat al in oar petear mei dit nûmer.";
    if (status === 410) return "De ronde is dien.";
    if (status === 413) return "Dit petear is te grut.";
    return `De server joech in flater (${status}).`;
  },
  refusedDo:
    "Der is neat fuort. Besykje it opnij. Slagget it net? Bewarje it as bestân en belje jo ûndersiker.",
  retry: "Besykje opnij",

  cardsEmpty: "Hjir komme kaarten dy't jo sjen litte kinne. Der binne no gjin kaarten.",
  cardsOnline: "In kaart iepenje kin allinnich mei ynternet.",

  otherTitle: "Naast is al iepen",
  otherText: "Naast stiet ek yn in oar finster. Brûk ien, dan rekket der neat troch inoar.",
  otherHere: "Gean hjir fierder",
  unsupportedTitle: "Naast wurket hjir net",
  unsupportedText:
    "Dizze browser is te âld, stiet op privee, of it adres begjint net mei https. Iepenje Naast yn in nije Chrome, Firefox of Safari.",
  errorTitle: "Der gie wat mis",
  errorText: "Wat al bewarre wie, is der noch. Iepenje Naast opnij.",
  reload: "Iepenje opnij",
};
