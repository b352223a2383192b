import type { Words } from "./words";

export const nl: Words = {
  concept: "concept, niet nagekeken",
  language: "Taal",
  back: "Terug",
  next: "Verder",
  finish: "Klaar",
  busy: "Een ogenblik…",
  toHome: "Naar het begin",

  pinChooseTitle: "Kies een code",
  pinChooseText: "Met deze code opent u Naast op deze telefoon. Kies 6 cijfers die niemand raadt.",
  pinAgainTitle: "Typ de code nog een keer",
  pinEnterTitle: "Typ uw code",
  pinLabel: "Code van 6 cijfers",
  pinOpen: "Open",
  pinDiffers: "De twee codes zijn niet gelijk. Kies opnieuw.",
  pinTooEasy: "Deze code raadt iemand snel. Kies 6 andere cijfers.",
  pinWrong: (left) =>
    left === 1
      ? "Deze code klopt niet. U kunt het nog 1 keer proberen."
      : `Deze code klopt niet. U kunt het nog ${left} keer proberen.`,
  pinWiped:
    "De code was 10 keer fout. Een gesprek dat niet af was, is gewist. Gesprekken die klaar zijn, staan nog op slot op deze telefoon. Kies een nieuwe code.",
  pinForgot: "Code vergeten",
  pinForgotText:
    "U kunt een nieuwe code kiezen. Een gesprek dat niet af is, gaat dan weg. Gesprekken die klaar zijn, blijven.",
  pinForgotYes: "Kies een nieuwe code",

  today: "Vandaag",
  invented: "Voorbeelddata (verzonnen)",
  placeFind: "Zoek een plek",
  placeTitle: "Waar bent u vandaag?",
  placeText: "U kunt dit later veranderen.",
  placeChange: "Andere plek",
  begin: "Begin een gesprek",
  practise: "Oefenen",
  cards: "Kaarten",
  help: "Hulp nodig",
  counts: (kept, sent) => `${kept} bewaard, ${sent} verstuurd`,
  send: (count) => (count === 1 ? "Verstuur 1 gesprek" : `Verstuur ${count} gesprekken`),
  sendFailed: "Versturen lukte niet. Niets is weg. Naast probeert het straks weer.",
  refusedSome: (count) =>
    count === 1 ? "1 gesprek is niet aangenomen." : `${count} gesprekken zijn niet aangenomen.`,
  refusedLook: "Bekijk wat u kunt doen",
  noPackage: "Deze telefoon heeft nog geen vragen. Zorg voor internet en meld u aan.",
  signIn: "Meld u aan",
  signedOut:
    "U bent niet meer aangemeld. Gesprekken voeren en versturen kan gewoon. Nieuwe vragen komen als u weer bent aangemeld.",
  noWave: "Er is nu geen ronde. U kunt wel oefenen.",
  newVersion: "Er is een nieuwe versie van Naast.",
  update: "Werk nu bij",
  draftOld: "Een gesprek van langer dan een dag geleden was niet af. Het is weggegooid.",
  draftBroken: "Een gesprek dat niet af was, gaat niet open. Probeer het opnieuw. Lukt het niet? Gooi het dan weg.",

  chooseForm: "Welke vragenlijst?",
  introTitle: "Voor we beginnen",
  introAsk: "Lees dit voor, of laat het lezen.",
  introWho: (organisation) => `Wij zijn van ${organisation}.`,
  introWhy: (theme) => `Wij horen graag wat u vindt. Het gaat over: ${theme}.`,
  introAnonymous: "Wij weten niet wie u bent. Wij vragen geen naam en geen adres.",
  introSee:
    "Uw antwoorden gaan op slot. Onderzoekers tellen ze samen met die van anderen. De gemeente ziet alleen het geheel.",
  introStop: "U mag een vraag overslaan. U mag altijd stoppen.",
  ageQuestion: "Bent u 16 jaar of ouder?",
  ageYes: "Ja, 16 of ouder",
  ageNo: "Nee, jonger",
  ageTitle: "Dank u wel",
  ageText: "Dit gesprek is voor mensen van 16 jaar en ouder. We hebben niets bewaard.",
  consentQuestion: "Doet u mee?",
  consentYes: "Ja, ik doe mee",
  consentNo: "Nee, liever niet",
  consentNoTitle: "Dat is goed",
  consentNoText: "Dank u wel. We hebben niets bewaard.",

  skip: "Overslaan",
  stop: "Stoppen",
  redCard: "Rode kaart",
  readAloud: "Lees voor",
  readAloudStop: "Stop voorlezen",
  minutes: (count) => (count === 1 ? "nog ongeveer 1 minuut" : `nog ongeveer ${count} minuten`),
  chooseMany: "U mag meer dan één antwoord kiezen.",
  orderHelp: "Tik de antwoorden aan in uw volgorde.",
  orderPlace: (place) => `nummer ${place}`,
  yourAnswer: "Antwoord",
  charactersLeft: (count) => `nog ${count} tekens`,
  mustAnswer: "Geef een antwoord, of tik op Overslaan.",
  wholeNumber: "Vul een heel getal in, bijvoorbeeld 3.",
  decimalNumber: "Vul een getal in, bijvoorbeeld 3 of 3,5.",
  dateWrong: "Vul een hele datum in.",
  notAllowed: "Dit antwoord kan niet. Kijk het nog eens na.",
  identifier: {
    phone: "Hier staat misschien een telefoonnummer.",
    email: "Hier staat misschien een e-mailadres.",
    iban: "Hier staat misschien een rekeningnummer.",
    handle: "Hier staat misschien een accountnaam.",
    bsn: "Hier staat misschien een burgerservicenummer.",
    postcode: "Hier staat misschien een postcode.",
    address: "Hier staat misschien een adres.",
    name: "Hier staat misschien een naam.",
  },
  identifierRemove: "Haal het weg. We willen niet weten wie iemand is.",
  confirm: "Ja",
  another: "Nog een toevoegen",
  removeLast: "Haal de laatste weg",
  howMany: (count) => (count === 1 ? "Nu 1 ingevuld" : `Nu ${count} ingevuld`),
  cannotHere: "Deze vraag kan niet op deze telefoon. Tik op Overslaan.",
  practiceBanner: "Oefenen. Er wordt niets bewaard.",

  stopTitle: "Stoppen",
  stopText: "Dat is goed. Mogen we de antwoorden tot nu toe bewaren?",
  stopKeep: "Bewaren",
  stopDrop: "Weggooien",
  stopOn: "Toch verder",
  doneTitle: "Klaar. Dank u wel!",
  doneText: "Het gesprek zit op slot. Op deze telefoon kan niemand het nog lezen.",
  donePractice: "Dit was oefenen. Er is niets bewaard.",
  droppedTitle: "Gestopt. Dank u wel!",
  droppedText: "De antwoorden zijn weggegooid.",

  redTitle: "Rode kaart",
  redLines: [
    "Blijf bij de ander en luister: ‘Wat naar voor u. Wilt u er iets over zeggen?’",
    "Vraag: ‘Bent u nu veilig? Zal ik met u bellen?’",
  ],
  call113: "Praten over zelfdoding",
  call112: "Er is nu gevaar",
  callBackup: (role) => `Bel ${role}`,
  noTrace: "Naast bewaart hier niets van.",

  helpPhone: "Deze telefoon",
  helpKept:
    "Gesprekken die klaar zijn, staan op slot op deze telefoon tot er internet is. Daarna zijn ze hier weg.",
  helpClear:
    "Wist u de gegevens van deze website? Dan zijn ook de gesprekken weg die nog niet verstuurd zijn.",
  helpPersistent: "Deze telefoon houdt ze vast, ook als het geheugen vol raakt.",
  helpNotPersistent: "Als het geheugen vol raakt, kan deze telefoon ze wissen. Verstuur dus vaak.",
  exportButton: (count) =>
    count === 1 ? "Bewaar 1 gesprek als bestand" : `Bewaar ${count} gesprekken als bestand`,
  exportText: "Het bestand zit op slot. Geef het aan uw onderzoeker.",
  lockNow: "Doe Naast op slot",

  refusedTitle: "Niet aangenomen",
  refusedWhy: (status) => {
    if (status === 400) return "De server kon dit gesprek niet lezen.";
    if (status === 404) return "De server kent deze vragenlijst niet.";
    if (status === 409) return "De server heeft al een ander gesprek met dit nummer.";
    if (status === 410) return "De ronde is afgelopen.";
    if (status === 413) return "Dit gesprek is te groot.";
    return `De server gaf een fout (${status}).`;
  },
  refusedDo:
    "Er is niets weg. Probeer het opnieuw. Lukt het niet? Bewaar het als bestand en bel uw onderzoeker.",
  retry: "Probeer opnieuw",

  cardsEmpty: "Hier komen kaarten die u kunt laten zien. Er zijn nu geen kaarten.",
  cardsOnline: "Een kaart openen kan alleen met internet.",

  otherTitle: "Naast is al open",
  otherText: "Naast staat ook in een ander venster. Gebruik er één, dan raakt er niets door elkaar.",
  otherHere: "Ga hier verder",
  unsupportedTitle: "Naast werkt hier niet",
  unsupportedText:
    "Deze browser is te oud, staat op privé, of het adres begint niet met https. Open Naast in een nieuwe Chrome, Firefox of Safari.",
  errorTitle: "Er ging iets mis",
  errorText: "Wat al was bewaard, is er nog. Open Naast opnieuw.",
  reload: "Open opnieuw",
};
