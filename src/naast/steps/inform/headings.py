"""The words around a card, per language.

Only Dutch is ours to vouch for. The other sets are suggestions: they stand in the translation
screen as concept and become public with a card only after a named person approved them there.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields


@dataclass(frozen=True)
class Headings:
    """Every label that a resident may meet on the page of a card."""

    sure: str
    probably: str
    unknown_yet: str
    certain: str
    good_sides: str
    downsides: str
    unknown: str
    source: str
    ask: str
    desk: str
    hours: str
    advice: str
    checked: str
    translated: str
    sender: str
    valid_until: str
    languages: str
    to_content: str
    code: str
    scan: str
    changed: str
    change_wrong: str
    change_now: str
    change_since: str
    until: str
    recalled: str
    recalled_text: str
    expired: str
    expired_text: str
    stale: str
    stale_text: str
    in_dutch: str
    invented: str
    no_tracking: str


NL = Headings(
    sure="Dit weten we zeker",
    probably="Dit is waarschijnlijk zo",
    unknown_yet="Dit weten we nog niet",
    certain="Wat zeker is",
    good_sides="Goede kanten",
    downsides="Nadelen",
    unknown="Wat we niet weten",
    source="Waar dit vandaan komt",
    ask="Hebt u een vraag? Bel gerust",
    desk="Langskomen kan ook",
    hours="Wanneer",
    advice="Deze kaart is algemeen. Gaat het over uzelf? Vraag het een mens.",
    checked="Nagekeken door",
    translated="Vertaling nagekeken door",
    sender="Van",
    valid_until="Geldig tot en met",
    languages="Andere talen",
    to_content="Naar de tekst",
    code="Code",
    scan="Scan de code of ga naar",
    changed="Dit is veranderd",
    change_wrong="Wat niet klopte",
    change_now="Wat nu klopt",
    change_since="Het stond hier verkeerd van",
    until="tot",
    recalled="Deze kaart is ingetrokken",
    recalled_text="Gebruik deze kaart niet meer. Gooi de oude kaart weg.",
    expired="Deze kaart is te oud",
    expired_text="De tekst klopt misschien niet meer. Daarom laten we hem niet zien.",
    stale="Deze tekst is veranderd",
    stale_text="We maken de vertaling opnieuw. De oude vertaling laten we niet meer zien.",
    in_dutch="In het Nederlands",
    invented="Voorbeelddata (verzonnen)",
    no_tracking="Deze pagina zet geen cookies en volgt u niet.",
)

EN = Headings(
    sure="We know this for sure",
    probably="This is probably so",
    unknown_yet="We do not know this yet",
    certain="What is certain",
    good_sides="Good sides",
    downsides="Downsides",
    unknown="What we do not know",
    source="Where this comes from",
    ask="Do you have a question? Feel free to call",
    desk="You can also come by",
    hours="When",
    advice="This card is general. Is it about you? Ask a person.",
    checked="Checked by",
    translated="Translation checked by",
    sender="From",
    valid_until="Valid until",
    languages="Other languages",
    to_content="To the text",
    code="Code",
    scan="Scan the code or go to",
    changed="This has changed",
    change_wrong="What was not right",
    change_now="What is right now",
    change_since="It was wrong here from",
    until="until",
    recalled="This card has been withdrawn",
    recalled_text="Do not use this card any more. Throw the old card away.",
    expired="This card is too old",
    expired_text="The text may no longer be right. That is why we do not show it.",
    stale="This text has changed",
    stale_text="We are making a new translation. We no longer show the old one.",
    in_dutch="In Dutch",
    invented="Example data (invented)",
    no_tracking="This page sets no cookies and does not follow you.",
)

FY = Headings(
    sure="Dit witte wy wis",
    probably="Dit is wierskynlik sa",
    unknown_yet="Dit witte wy noch net",
    certain="Wat wis is",
    good_sides="Goede kanten",
    downsides="Neidielen",
    unknown="Wat wy net witte",
    source="Wêr't dit weikomt",
    ask="Hawwe jo in fraach? Belje gerêst",
    desk="Delkomme kin ek",
    hours="Wannear",
    advice="Dizze kaart is algemien. Giet it oer josels? Freegje it in minske.",
    checked="Neisjoen troch",
    translated="Oersetting neisjoen troch",
    sender="Fan",
    valid_until="Jildich oant en mei",
    languages="Oare talen",
    to_content="Nei de tekst",
    code="Koade",
    scan="Scan de koade of gean nei",
    changed="Dit is feroare",
    change_wrong="Wat net kloppe",
    change_now="Wat no kloppet",
    change_since="It stie hjir ferkeard fan",
    until="oant",
    recalled="Dizze kaart is ynlutsen",
    recalled_text="Brûk dizze kaart net mear. Smyt de âlde kaart fuort.",
    expired="Dizze kaart is te âld",
    expired_text="De tekst kloppet miskien net mear. Dêrom litte wy him net sjen.",
    stale="Dizze tekst is feroare",
    stale_text="Wy meitsje de oersetting op 'e nij. De âlde oersetting litte wy net mear sjen.",
    in_dutch="Yn it Nederlânsk",
    invented="Foarbylddata (betocht)",
    no_tracking="Dizze side set gjin cookies en folget jo net.",
)

TR = Headings(
    sure="Bunu kesin olarak biliyoruz",
    probably="Bu büyük olasılıkla böyle",
    unknown_yet="Bunu henüz bilmiyoruz",
    certain="Kesin olan",
    good_sides="İyi yanları",
    downsides="Kötü yanları",
    unknown="Bilmediklerimiz",
    source="Bu bilgi nereden geliyor",
    ask="Sorunuz mu var? Bizi arayabilirsiniz",
    desk="Bize uğrayabilirsiniz de",
    hours="Ne zaman",
    advice="Bu kart genel bilgi verir. Konu sizinle mi ilgili? Bir insana sorun.",
    checked="Kontrol eden",
    translated="Çeviriyi kontrol eden",
    sender="Gönderen",
    valid_until="Son geçerlilik günü",
    languages="Diğer diller",
    to_content="Metne git",
    code="Kod",
    scan="Kodu tarayın veya şu adrese gidin",
    changed="Burada bir şey değişti",
    change_wrong="Yanlış olan",
    change_now="Şimdi doğru olan",
    change_since="Burada yanlış yazdığı dönem:",
    until="–",
    recalled="Bu kart geri çekildi",
    recalled_text="Bu kartı artık kullanmayın. Eski kartı atın.",
    expired="Bu kart çok eski",
    expired_text="Metin artık doğru olmayabilir. Bu yüzden göstermiyoruz.",
    stale="Bu metin değişti",
    stale_text="Çeviriyi yeniden hazırlıyoruz. Eski çeviriyi artık göstermiyoruz.",
    in_dutch="Hollandaca",
    invented="Örnek veri (gerçek değil)",
    no_tracking="Bu sayfa çerez kullanmaz ve sizi takip etmez.",
)

AR = Headings(
    sure="نحن متأكدون من هذا",
    probably="هذا صحيح على الأرجح",
    unknown_yet="لا نعرف هذا بعد",
    certain="ما هو مؤكد",
    good_sides="الجوانب الجيدة",
    downsides="الجوانب السلبية",
    unknown="ما لا نعرفه",
    source="مصدر هذه المعلومات",
    ask="هل لديك سؤال؟ يمكنك الاتصال بنا",
    desk="يمكنك أيضًا الحضور إلينا",
    hours="المواعيد",
    advice="هذه البطاقة عامة. هل يخصّك الأمر شخصيًا؟ اتصل بنا أو تعال واسأل.",
    checked="راجع المعلومات",
    translated="راجع الترجمة",
    sender="من",
    valid_until="صالحة حتى نهاية يوم",
    languages="لغات أخرى",
    to_content="إلى النص",
    code="الرمز",
    scan="امسح الرمز أو اذهب إلى",
    changed="تغيّر هذا النص",
    change_wrong="ما لم يكن صحيحًا",
    change_now="الصحيح الآن",
    change_since="كان الخطأ مكتوبًا هنا من",
    until="إلى",
    recalled="تم سحب هذه البطاقة",
    recalled_text="لا تستعمل هذه البطاقة بعد الآن. تخلّص من البطاقة القديمة.",
    expired="هذه البطاقة قديمة",
    expired_text="ربما لم يعد النص صحيحًا. لذلك لا نعرضه.",
    stale="تغيّر هذا النص",
    stale_text="نحن نجهّز ترجمة جديدة. لم نعد نعرض الترجمة القديمة.",
    in_dutch="باللغة الهولندية",
    invented="بيانات للتجربة (غير حقيقية)",
    no_tracking="هذه الصفحة لا تستعمل ملفات تعريف الارتباط ولا تتتبّعك.",
)

SUGGESTED: dict[str, Headings] = {"nl": NL, "en": EN, "fy": FY, "tr": TR, "ar": AR}
KEYS: tuple[str, ...] = tuple(field.name for field in fields(Headings))

SOURCE_LANGUAGE = "nl"
# Languages whose signs our own fonts hold; each by the name its speakers use.
LANGUAGES: dict[str, str] = {
    "nl": "Nederlands",
    "fy": "Frysk",
    "en": "English",
    "tr": "Türkçe",
    "ar": "العربية",
    "fa": "فارسی",
    "pl": "Polski",
    "ro": "Română",
    "so": "Soomaali",
    "es": "Español",
    "fr": "Français",
}
RIGHT_TO_LEFT = frozenset({"ar", "fa"})


def direction(language: str) -> str:
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def suggested(language: str) -> dict[str, str]:
    """What stands in the translation screen at first; blank where we have no suggestion."""
    if language in SUGGESTED:
        return asdict(SUGGESTED[language])
    return dict.fromkeys(KEYS, "")


def from_stored(stored: dict[str, str]) -> Headings:
    return Headings(**{key: stored.get(key, "") for key in KEYS})


def missing(stored: dict[str, str]) -> list[str]:
    """The labels that are still blank."""
    return [key for key in KEYS if not stored.get(key, "").strip()]
