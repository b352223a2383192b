"""What the linter says: per code the reason and what to do, in Dutch and in English.

Data rather than gettext, because the command line and the method speak without Django.
"""

from collections.abc import Mapping

from naast.steps.listen.questionnaires.messages_build import BUILD, Text

# code: (reason nl, remedy nl), (reason en, remedy en)
MESSAGES: dict[str, tuple[Text, Text]] = {
    # The file
    "file_missing": (
        (
            "Het bestand is er niet of kan niet worden gelezen.",
            "Kijk of de naam en de map kloppen.",
        ),
        ("The file is not there or cannot be read.", "Check its name and folder."),
    ),
    "file_empty": (
        ("Het bestand is leeg.", "Kies het bestand waar uw vragen in staan."),
        ("The file is empty.", "Choose the file that holds your questions."),
    ),
    "file_no_workbook": (
        ("Dit is geen Excel-bestand.", "Sla uw vragenlijst op als .xlsx en probeer het opnieuw."),
        ("This is not an Excel file.", "Save your questionnaire as .xlsx and try again."),
    ),
    "file_old_or_locked": (
        (
            "Dit is een oud Excel-bestand (.xls) of er zit een wachtwoord op.",
            "Haal het wachtwoord weg en sla het op als .xlsx.",
        ),
        (
            "This is an old Excel file (.xls) or it has a password.",
            "Remove the password and save it as .xlsx.",
        ),
    ),
    "file_damaged": (
        ("Het bestand is beschadigd.", "Open het in Excel of LibreOffice en sla het opnieuw op."),
        ("The file is damaged.", "Open it in Excel or LibreOffice and save it again."),
    ),
    "file_too_large": (
        ("Het bestand is groter dan 10 MB.", "Haal plaatjes en bladen weg die niet nodig zijn."),
        ("The file is larger than 10 MB.", "Remove pictures and sheets that are not needed."),
    ),
    "file_too_long": (
        ("Een blad heeft meer dan 20.000 regels.", "Maak de vragenlijst of de keuzelijst korter."),
        ("A sheet has more than 20,000 rows.", "Make the questionnaire or its lists shorter."),
    ),
    "file_bomb": (
        (
            "Het bestand is anders gemaakt dan een gewoon Excel-bestand.",
            "Open het in Excel of LibreOffice en sla het opnieuw op als .xlsx.",
        ),
        (
            "The file is made in another way than an ordinary Excel file.",
            "Open it in Excel or LibreOffice and save it again as .xlsx.",
        ),
    ),
    "file_macros": (
        ("Er zitten macro's in het bestand.", "Sla het op als .xlsx zonder macro's."),
        ("The file has macros.", "Save it as .xlsx without macros."),
    ),
    "no_survey": (
        ("Er is geen blad 'survey'.", "Zet uw vragen op een blad met de naam 'survey'."),
        ("There is no sheet 'survey'.", "Put your questions on a sheet named 'survey'."),
    ),
    "no_questions": (
        ("Er staan geen vragen op het blad.", "Zet op elke regel een vraag met type en name."),
        ("The sheet holds no questions.", "Put one question on each row, with type and name."),
    ),
    "no_column": (
        ("De kolom '{name}' is er niet.", "Zet '{name}' boven een kolom op de eerste regel."),
        ("There is no column '{name}'.", "Put '{name}' above a column in the first row."),
    ),
    "column_twice": (
        ("De kolom '{name}' staat er twee keer.", "Laat één kolom met deze naam staan."),
        ("The column '{name}' is there twice.", "Keep one column of this name."),
    ),
    # What identifies
    "location": (
        (
            "'{name}' legt vast waar iemand is ({type}).",
            "Haal deze regel weg. De wijk kiest u in Naast.",
        ),
        (
            "'{name}' records where someone is ({type}).",
            "Remove this row. The neighbourhood is chosen in Naast.",
        ),
    ),
    "device": (
        ("'{name}' legt vast welke telefoon het is ({type}).", "Haal deze regel weg."),
        ("'{name}' records which phone it is ({type}).", "Remove this row."),
    ),
    "person": (
        ("'{name}' legt vast wie iemand is ({type}).", "Haal deze regel weg."),
        ("'{name}' records who someone is ({type}).", "Remove this row."),
    ),
    "clock": (
        (
            "'{name}' legt het moment van het gesprek vast ({type}).",
            "Haal deze regel weg. Naast bewaart alleen de week.",
        ),
        (
            "'{name}' records the moment of the talk ({type}).",
            "Remove this row. Naast keeps the week only.",
        ),
    ),
    "audit": (
        ("'{name}' houdt bij wat iemand doet ({type}).", "Haal deze regel weg."),
        ("'{name}' logs what someone does ({type}).", "Remove this row."),
    ),
    "media": (
        (
            "'{name}' maakt een foto, opname of bestand ({type}). Daarop is iemand te herkennen.",
            "Haal deze regel weg.",
        ),
        (
            "'{name}' makes a picture, recording or file ({type}). It can show who someone is.",
            "Remove this row.",
        ),
    ),
    "barcode": (
        ("'{name}' leest een code die bij een persoon kan horen.", "Haal deze regel weg."),
        ("'{name}' scans a code that may belong to a person.", "Remove this row."),
    ),
    "date": (
        (
            "'{name}' vraagt een precieze datum of tijd ({type}).",
            "Vraag het met keuzes, zoals 'dit jaar' of 'langer geleden'.",
        ),
        (
            "'{name}' asks an exact date or time ({type}).",
            "Ask it with choices, such as 'this year' or 'longer ago'.",
        ),
    ),
    "asks": (
        ("'{name}' vraagt {what}. Dat mag niet.", "Haal deze vraag weg."),
        ("'{name}' asks {what}. That is not allowed.", "Remove this question."),
    ),
    "exact_age": (
        (
            "'{name}' vraagt de precieze leeftijd.",
            "Gebruik de vraag 'age_band' met vier leeftijdsgroepen.",
        ),
        ("'{name}' asks the exact age.", "Use the question 'age_band' with four age groups."),
    ),
    "reads_device": (
        (
            "Bij '{name}' wordt iets van de telefoon of de klok gelezen.",
            "Haal deze berekening weg.",
        ),
        ("'{name}' reads something from the phone or the clock.", "Remove this calculation."),
    ),
    "last_saved": (
        (
            "'{name}' neemt een antwoord over uit een ander gesprek.",
            "Haal '${{last-saved#…}}' weg.",
        ),
        ("'{name}' takes an answer from another talk.", "Remove '${{last-saved#…}}'."),
    ),
    "entities": (
        (
            "Het blad 'entities' maakt een lijst van personen of zaken over gesprekken heen.",
            "Haal dit blad weg.",
        ),
        ("The sheet 'entities' keeps a list of people or things across talks.", "Remove it."),
    ),
    "sends_elsewhere": (
        (
            "De instelling '{name}' stuurt antwoorden of de sleutel naar een ander.",
            "Maak deze cel leeg. Naast stelt dit zelf in.",
        ),
        (
            "The setting '{name}' sends answers or the key to someone else.",
            "Empty this cell. Naast sets it.",
        ),
    ),
    # How it asks
    "open_text": (
        (
            "'{name}' vraagt een antwoord in eigen woorden. Dat kan in deze versie nog niet.",
            "Maak er een vraag met keuzes van. Open antwoorden komen samen met het coderen.",
        ),
        (
            "'{name}' asks an answer in one's own words. This version cannot take it yet.",
            "Make it a question with choices. Open answers come together with coding.",
        ),
    ),
    "or_other": (
        (
            "'{name}' heeft 'or_other': dan typt iemand een eigen antwoord.",
            "Haal 'or_other' weg en zet 'anders' in de keuzelijst.",
        ),
        (
            "'{name}' has 'or_other': someone then types an answer.",
            "Remove 'or_other' and put 'anders' in the list.",
        ),
    ),
    "pushes": (
        (
            "'{name}' vraagt iemand zich te verdedigen, of stuurt het antwoord.",
            "Vraag open, zoals 'Wat maakte het moeilijk?'.",
        ),
        (
            "'{name}' asks someone to defend themselves, or steers the answer.",
            "Ask openly, such as 'What made it hard?'.",
        ),
    ),
    "sore_point": (
        (
            "Het gesprek begint met vaccinatie ('{name}').",
            "Begin met hoe het met iemand gaat. Zet deze vraag achteraan.",
        ),
        (
            "The talk opens with vaccination ('{name}').",
            "Begin with how someone is doing. Move this question to the end.",
        ),
    ),
    "repeat": (
        (
            "'{name}' is een groep die zich herhaalt. Die vraagt vaak naar anderen in huis.",
            "Haal de groep weg of stel elke vraag één keer.",
        ),
        (
            "'{name}' is a group that repeats. It often asks about others in the home.",
            "Remove the group or ask each question once.",
        ),
    ),
    "rank": (
        ("'{name}' laat keuzes ordenen. Dat kan in deze versie nog niet.", "Vraag om keuzes."),
        ("'{name}' has choices put in order. This version cannot do that yet.", "Ask for choices."),
    ),
    "external_list": (
        (
            "'{name}' haalt de keuzes uit een los bestand of uit eerdere antwoorden.",
            "Zet de keuzes op het blad 'choices'.",
        ),
        (
            "'{name}' takes its choices from another file or from earlier answers.",
            "Put the choices on the sheet 'choices'.",
        ),
    ),
    "external_data": (
        ("'{name}' gebruikt een los bestand.", "Haal deze regel of deze berekening weg."),
        ("'{name}' uses another file.", "Remove this row or this calculation."),
    ),
    "external_app": (
        ("'{name}' opent een andere app.", "Haal 'ex:' of de 'intent' weg."),
        ("'{name}' opens another app.", "Remove 'ex:' or the 'intent'."),
    ),
    "include": (
        ("'{name}' voegt een ander formulier in.", "Zet de vragen zelf op dit blad."),
        ("'{name}' includes another form.", "Put the questions themselves on this sheet."),
    ),
    **BUILD,
}

WHAT: dict[str, Text] = {
    "religion": ("naar het geloof", "about religion"),
    "nationality": ("naar nationaliteit of etniciteit", "about nationality or ethnicity"),
    "skin": ("naar huidskleur of ras", "about skin colour or race"),
    "street": ("naar de straat, postcode of het adres", "about street, postcode or address"),
    "number": ("om een persoonlijk nummer", "for a personal number"),
    "birth": ("naar de geboortedatum", "about the date of birth"),
    "politics": ("naar politieke keuzes", "about political choices"),
    "sexuality": ("naar seksuele voorkeur", "about sexual orientation"),
    "name": ("om een naam", "for a name"),
    "phone": ("om een telefoonnummer", "for a phone number"),
    "email": ("om een e-mailadres", "for an e-mail address"),
    "address": ("om een adres of woonplek", "for an address or place of living"),
    "household": ("precies naar het gezin", "about the household in detail"),
}


def message(code: str, params: Mapping[str, str], lang: str = "nl") -> Text:
    """The reason and the remedy of a finding in Dutch ('nl') or English ('en')."""
    place = 0 if lang == "nl" else 1
    reason, remedy = MESSAGES[code][place]
    what = params.get("what", "")
    filled = {**params, "what": WHAT[what][place] if what in WHAT else what}
    return reason.format(**filled), remedy.format(**filled)
