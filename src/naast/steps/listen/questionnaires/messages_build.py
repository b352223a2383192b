"""What the linter says about the build of a form, and what could be better. See messages.py."""

Text = tuple[str, str]

BUILD: dict[str, tuple[Text, Text]] = {
    # How it is built
    "unknown_type": (
        ("'{type}' is geen soort vraag die wij kennen.", "Kies een soort uit de handleiding."),
        ("'{type}' is not a type of question that we know.", "Choose a type from the manual."),
    ),
    "name_missing": (
        ("Deze vraag heeft geen naam.", "Zet een korte naam in de kolom 'name'."),
        ("This question has no name.", "Put a short name in the column 'name'."),
    ),
    "name_invalid": (
        (
            "De naam '{name}' mag niet.",
            "Gebruik letters, cijfers en _ en begin met een letter.",
        ),
        ("The name '{name}' is not allowed.", "Use letters, digits and _, a letter first."),
    ),
    "name_reserved": (
        ("De naam '{name}' gebruikt Naast zelf.", "Kies een andere naam."),
        ("The name '{name}' is used by Naast itself.", "Choose another name."),
    ),
    "name_twice": (
        ("De naam '{name}' is er al op regel {other}.", "Geef elke vraag een eigen naam."),
        ("The name '{name}' is already in row {other}.", "Give each question its own name."),
    ),
    "label_missing": (
        ("'{name}' heeft geen vraagtekst.", "Vul de kolom 'label'."),
        ("'{name}' has no text.", "Fill the column 'label'."),
    ),
    "unknown_list": (
        ("De keuzelijst '{list}' is er niet.", "Zet de lijst op het blad 'choices'."),
        ("There is no list '{list}'.", "Put the list on the sheet 'choices'."),
    ),
    "choice_name": (
        (
            "Een keuze in '{list}' heeft geen goede naam ('{name}').",
            "Gebruik een korte naam zonder spaties.",
        ),
        ("A choice in '{list}' has no good name ('{name}').", "Use a short name without spaces."),
    ),
    "choice_twice": (
        ("Keuze '{name}' staat twee keer in '{list}'.", "Geef elke keuze een eigen naam."),
        ("Choice '{name}' is twice in '{list}'.", "Give each choice its own name."),
    ),
    "choice_label": (
        ("Keuze '{name}' in '{list}' heeft geen tekst.", "Vul de kolom 'label'."),
        ("Choice '{name}' in '{list}' has no text.", "Fill the column 'label'."),
    ),
    "attribute_choices": (
        (
            "'{name}' heeft andere keuzes dan de vaste lijst.",
            "Gebruik: {what}. 'wil_niet_zeggen' mag erbij.",
        ),
        (
            "'{name}' has other choices than the fixed list.",
            "Use: {what}. 'wil_niet_zeggen' may be added.",
        ),
    ),
    "reference": (
        ("'{name}' noemt ${{{what}}}, maar die vraag is er niet.", "Verbeter of verwijder dit."),
        ("'{name}' names ${{{what}}}, but there is no such question.", "Mend or remove this."),
    ),
    "expression": (
        (
            "In '{list}' van '{name}' klopt iets niet, bij: {what}",
            "Kijk of haakjes, aanhalingstekens en namen van functies kloppen.",
        ),
        (
            "Something is wrong in '{list}' of '{name}', at: {what}",
            "Check brackets, quotation marks and names of functions.",
        ),
    ),
    "group_open": (
        ("Groep '{name}' wordt niet gesloten.", "Zet 'end_group' onder de laatste vraag."),
        ("Group '{name}' is not closed.", "Put 'end_group' below its last question."),
    ),
    "group_close": (
        ("Hier sluit een groep die niet open is.", "Haal deze regel weg."),
        ("A group is closed here that is not open.", "Remove this row."),
    ),
    "conversion": (
        (
            "Van deze regel kan geen formulier worden gemaakt. Melding: {what}",
            "Verbeter de regel. Zie xlsform.org voor de regels.",
        ),
        (
            "No form can be made of this row. Message: {what}",
            "Mend the row. See xlsform.org for the rules.",
        ),
    ),
    # Warnings
    "long": (
        (
            "De lijst heeft {what} vragen, ongeveer {other} minuten.",
            "Houd het bij ongeveer 20 vragen.",
        ),
        ("The form has {what} questions, about {other} minutes.", "Keep to about 20 questions."),
    ),
    "no_rather_not": (
        ("'{name}' heeft geen keuze 'wil niet zeggen'.", "Voeg 'wil_niet_zeggen' toe."),
        ("'{name}' has no choice 'rather not say'.", "Add 'wil_niet_zeggen'."),
    ),
    "no_other": (
        ("'{name}' heeft geen keuze 'anders'.", "Voeg 'anders' toe."),
        ("'{name}' has no choice 'other'.", "Add 'anders'."),
    ),
    "translation": (
        ("'{name}' heeft geen tekst in: {what}.", "Vul de vertaling in."),
        ("'{name}' has no text in: {what}.", "Fill in the translation."),
    ),
    "long_sentence": (
        ("'{name}' heeft een zin van {what} woorden.", "Maak zinnen van hoogstens 15 woorden."),
        ("'{name}' has a sentence of {what} words.", "Keep sentences to 15 words."),
    ),
    "required": (
        (
            "'{name}' is verplicht. In Naast mag iedereen elke vraag overslaan.",
            "Maak de kolom 'required' leeg. Naast slaat hem over.",
        ),
        (
            "'{name}' is required. In Naast anyone may skip any question.",
            "Empty the column 'required'. Naast ignores it.",
        ),
    ),
    "attributes": (
        (
            "Er zijn {what} vragen over de persoon, samen {other} combinaties.",
            "Hoe meer combinaties, hoe eerder iemand te herkennen is. Vraag alleen wat nodig is.",
        ),
        (
            "There are {what} questions about the person, {other} combinations together.",
            "The more combinations, the sooner someone is recognised. Ask only what is needed.",
        ),
    ),
    "attribute_name": (
        (
            "'{name}' lijkt te vragen naar een vast kenmerk ('{what}').",
            "Gebruik de vaste vraag '{what}', dan wordt die goed beschermd.",
        ),
        (
            "'{name}' seems to ask a fixed attribute ('{what}').",
            "Use the fixed question '{what}', so that it is protected well.",
        ),
    ),
    "attribute_new": (
        (
            "'{name}' vraagt iets over de persoon dat niet op de vaste lijst staat.",
            "Laat de privacyfunctionaris dit eerst goedkeuren, of haal de vraag weg.",
        ),
        (
            "'{name}' asks something about the person that is not on the fixed list.",
            "Have the privacy officer approve it first, or remove the question.",
        ),
    ),
    "media_label": (
        ("'{name}' heeft een plaatje of geluid. Dat reist niet mee.", "Gebruik alleen tekst."),
        ("'{name}' has a picture or sound. It does not travel along.", "Use text only."),
    ),
}
