"""Words that give away what a question is after, in the languages that forms come in.

A list is no judge: it refuses rather too much, and says what it saw.
"""

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


# Never, in any kind of question.
NEVER = {
    "religion": _any(
        r"\b(religie|religieu[sz]e?|godsdienst\w*|geloofsovertuiging|kerkgenootschap|gelovig)\b",
        r"\b(uw|jouw|je|welk|welke) geloof\b|\bgodstsjinst",
        r"\b(gaat|ga|bezoekt?|komt) (u|je|jij)\b.*\b(kerk|moskee|synagoge|tempel)\b",
        r"\b(religion|religious|faith|religi[oó]n|religieu[sx]e?|konfession)\b",
        r"\b(go to|attend)\b.*\b(church|mosque|synagogue|temple)\b",
        r"dininiz|dini inan|mezhep|دينكم|دينك|ديانت|ديانة",
    ),
    "nationality": _any(
        r"nationalit|staatsangeh|nacionalidad|citizenship|uyruğ|uyruk|vatandaşlı|جنسي",
        r"etnicit|etnische? |ethnicit|ethnic group|\btribe\b",
    ),
    "skin": _any(
        r"huidskleur|skin colou?r|couleur de (la )?peau|hautfarbe|color de (la )?piel",
        r"ten rengi|لون البشرة|\byour race\b|\b(uw|je|jouw|welk) ras\b|hûdskleur",
    ),
    "street": _any(
        r"straatnaam|(welke|naam van de|uw eigen) straat|postcode|huisnummer",
        r"\b(uw|je|jouw) (thuis|woon)?adres\b|\b(your|home) address\b|street name|which street",
        r"postal code|zip ?code|house number|code postal|c[oó]digo postal|hausnummer|postleitzahl",
        r"posta kodu|adresiniz|عنوانك|عنوان المنزل|الرمز البريدي|\bstrjitte|hûsnûmer",
    ),
    "number": _any(
        r"\bbsn\b|burgerservice|sofinummer|paspoort ?nummer|rijbewijsnummer|identiteitsbewijs",
        r"national id|\bid (number|card|no)\b|identity number|social security|\bssn\b|passport n",
        r"kimlik n|\bdni\b|c[eé]dula|رقم الهوية|num[eé]ro d.identit",
    ),
    "birth": _any(
        r"geboorte(datum|jaar|dag)|datum van geboorte|bertedatum|jier fan berte",
        r"(date|year|day) of birth|birth ?(date|day|year)|\bdob\b|when were you born",
        r"date de naissance|fecha de nacimiento|geburtsdatum|doğum tarih|تاريخ الميلاد",
    ),
    "politics": _any(
        r"politieke partij|welke partij|(stemde|stemt|gestemd).{0,12} op\b|political party",
        r"(vote|voted) for|partido pol[ií]tico|parti politique|siyasi parti|حزب سياسي",
    ),
    "sexuality": _any(
        r"seksuele (geaardheid|voorkeur|oriëntatie)|sexual (orientation|preference)",
        r"orientation sexuelle|orientaci[oó]n sexual|cinsel yönelim|الميل الجنسي",
    ),
}

# Not where someone answers in words or figures of their own.
OPEN = {
    "name": _any(
        r"\bna+men?\b|\bn(aa|a)m\b|(achter|voor|roep|bij)naam|\bnamme\b",
        r"\b(first|last|sur|nick)?names?\b|\bnombres?\b|apellido|\bnoms?\b|pr[ée]nom",
        r"\bisim\b|isminiz|soyad|\badınız|اسم|vorname|nachname|signature|handtekening",
    ),
    "phone": _any(
        r"telefoon|\bphone|mobiel|\bmobile\b|\bgsm\b|\btel\b|t[ée]l[ée](ph|f)on|whatsapp|tillefoan",
        r"هاتف|جوال",
    ),
    "email": _any(r"e-?mail|\bcorreo|courriel|e-?posta\b|البريد"),
    "address": _any(
        r"\badres|\baddress|\bstreet|\bstraat|direcci[oó]n|\badresse|عنوان|woonplaats|lives? at"
    ),
    "household": _any(
        r"(hoeveel|aantal) (mensen|personen|kinderen|volwassenen|gezinsleden)\b[^.?\n]*"
        r"\b(huis|huishouden|gezin|woont|wonen|heeft u|hebt u)\b",
        r"(how many|number of) (people|persons|members|children|adults|wives)\b[^.?\n]*"
        r"\b(household|home|house|live|have)\b",
        r"household (size|members?|id|number|composition)\b|household have no member",
    ),
}
AGE = _any(
    r"leeftijd|hoe oud|\bage\b|\bages\b|how old|\bâge\b|\bedad\b|\balter\b|kaç yaş|yaşınız",
    r"عمر|hoe âld",
)

# A question that asks someone to defend themselves, or that has the answer inside.
PUSHES = _any(
    r"\bwaarom\b[^.?!\n]*\b(u|je|jij|jullie|heb|bent?|wilt?)\b[^.?!\n]*\b(niet|geen|nooit)\b",
    r"\bwêrom\b[^.?!\n]*\b(jo|do|jim)\b[^.?!\n]*\b(net|gjin|nea)\b",
    r"\bwhy\b[^.?!\n]*\b(not|never|n't|refus\w+)\b|\bwhy\b[^.?!\n]*n['’]t\b",
    r"\bwarum\b[^.?!\n]*\b(sie|du|ihr)\b[^.?!\n]*\b(nicht|keine?n?|nie)\b",
    r"\bpourquoi\b[^.?!\n]*\bn['’e][^.?!\n]*\b(pas|jamais)\b|\bpor qu[eé] no\b",
    r"(neden|niye|niçin)[^.?!\n]*\b\w+[ae]d[ıi]n[ıi]z\b",
    r"(neden|niye|niçin)[^.?!\n]*\b\w*m[ıiuüae]yor",
    r"لماذا (لم|لا|لن)",
    r"\b(vindt u|vind je|denkt u|denk je) (dan |toch )?(ook|niet)\b|bent u het ermee eens",
    r"\b(don['’]t you|do you not) (think|agree)|\bwouldn['’]t you|\bshouldn['’]t you",
)

# The sore point: a talk never opens with it.
VACCINATION = _any(
    r"vaccin|vacuna|\binent|ingeënt|\bprik\b|\bgeprikt|\binenten|immuni[sz]|\bjab\b|\bbooster\b",
    r"\başı|impf|لقاح|تطعيم|\bshots?\b",
)

RATHER_NOT = _any(
    r"liever niet|niet zeggen|weiger|geen antwoord|prefer not|rather not|refuse|no answer",
    r"decline|won['’]t say|do not want to|leaver net|söylemek istem|cevap ver?mek istem",
    r"أفضل عدم|أفضّل عدم",
    r"ne (pas|souhaite)|no (quiere|desea)|keine angabe|wil_?niet|\bwns\b|\bpnts\b",
    r"^-?(77|88|98|99|999)$",
)
OTHER = _any(
    r"\banders?\b|\boverig|\bother\b|something else|\bautre|\botr[oa]s?\b|\bsonsti|\bandere",
    r"başka|diğer|أخرى|آخر|\bwat oars\b|\boars\b",
)
# Asks something coarse about the person that is on the closed list, under whatever name.
ATTRIBUTE = {
    "age_band": AGE,
    "gender": _any(
        r"\bgeslacht\b|\bgender\b|\bsex\b|man of vrouw|vrouw of man|a woman|cinsiyet|الجنس\b",
        r"\bsexe\b",
    ),
    "education": _any(
        r"opleiding|\beducation|\bschooling|eğitim|التعليم|niveau d.[ée]tude|\bdiploma\b"
    ),
    "origin": _any(
        r"\bafkomst\b|\bherkomst\b|country of birth|land van geboorte|geboorteland|\borigin\b",
        r"bent u geboren",
    ),
}
# Asks something about the person that is not on the closed list.
NEW_ATTRIBUTE = _any(
    r"\binkomen\b|\bincome\b|\brevenu\b|\bsalaris\b|\bsalary\b|\bberoep\b|\boccupation\b",
    r"\bprofession\b",
    r"burgerlijke staat|marital|gehuwd|getrouwd|huishouden|household|hoeveel kinderen",
    r"welke (buurt|wijk)|which neighbou?rhood|verblijfsstatus|residence permit",
)
