import type { Words } from "./words";

export const en: Words = {
  concept: "draft, not checked",
  language: "Language",
  back: "Back",
  next: "Next",
  finish: "Done",
  busy: "One moment…",
  toHome: "Back to the start",

  pinChooseTitle: "Choose a code",
  pinChooseText: "You open Naast on this phone with this code. Choose 6 digits that nobody will guess.",
  pinAgainTitle: "Type the code once more",
  pinEnterTitle: "Type your code",
  pinLabel: "Code of 6 digits",
  pinOpen: "Open",
  pinDiffers: "The two codes are not the same. Choose again.",
  pinTooEasy: "This code is easy to guess. Choose 6 other digits.",
  pinWrong: (left) =>
    left === 1
      ? "This code is not right. You can try 1 more time."
      : `This code is not right. You can try ${left} more times.`,
  pinWiped:
    "The code was wrong 10 times. A talk that was not finished has been erased. Finished talks are still locked on this phone. Choose a new code.",
  pinForgot: "Forgot the code",
  pinForgotText:
    "You can choose a new code. A talk that is not finished will be erased. Finished talks stay.",
  pinForgotYes: "Choose a new code",

  today: "Today",
  invented: "Example data (invented)",
  placeFind: "Find a place",
  placeTitle: "Where are you today?",
  placeText: "You can change this later.",
  placeChange: "Other place",
  begin: "Start a talk",
  practise: "Practise",
  cards: "Cards",
  help: "I need help",
  counts: (kept, sent) => `${kept} kept, ${sent} sent`,
  send: (count) => (count === 1 ? "Send 1 talk" : `Send ${count} talks`),
  sendFailed: "Sending did not work. Nothing is lost. Naast will try again soon.",
  refusedSome: (count) =>
    count === 1 ? "1 talk was not accepted." : `${count} talks were not accepted.`,
  refusedLook: "See what you can do",
  noPackage: "This phone has no questions yet. Go online and sign in.",
  signIn: "Sign in",
  signedOut:
    "You are signed out. You can still hold talks and send them. New questions come when you sign in again.",
  noWave: "There is no round now. You can practise.",
  newVersion: "There is a new version of Naast.",
  update: "Update now",
  draftOld: "A talk of more than a day ago was not finished. It has been erased.",
  draftBroken: "A talk that was not finished does not open. Try again. If it does not work, throw it away.",

  chooseForm: "Which questions?",
  introTitle: "Before we start",
  introAsk: "Read this aloud, or let the other person read it.",
  introWho: (organisation) => `We are from ${organisation}.`,
  introWhy: (theme) => `We would like to hear what you think. It is about: ${theme}.`,
  introAnonymous: "We do not know who you are. We do not ask for a name or an address.",
  introSee:
    "Your answers are locked. Researchers count them together with those of others. The municipality sees only the whole.",
  introStop: "You may skip a question. You may stop at any time.",
  ageQuestion: "Are you 16 or older?",
  ageYes: "Yes, 16 or older",
  ageNo: "No, younger",
  ageTitle: "Thank you",
  ageText: "This talk is for people of 16 and older. We have kept nothing.",
  consentQuestion: "Do you want to take part?",
  consentYes: "Yes, I take part",
  consentNo: "No, rather not",
  consentNoTitle: "That is fine",
  consentNoText: "Thank you. We have kept nothing.",

  skip: "Skip",
  stop: "Stop",
  redCard: "Red card",
  readAloud: "Read aloud",
  readAloudStop: "Stop reading",
  minutes: (count) => (count === 1 ? "about 1 more minute" : `about ${count} more minutes`),
  chooseMany: "You may choose more than one answer.",
  orderHelp: "Tap the answers in your order.",
  orderPlace: (place) => `number ${place}`,
  yourAnswer: "Answer",
  charactersLeft: (count) => `${count} characters left`,
  mustAnswer: "Give an answer, or tap Skip.",
  wholeNumber: "Type a whole number, for example 3.",
  decimalNumber: "Type a number, for example 3 or 3.5.",
  dateWrong: "Type a whole date.",
  notAllowed: "This answer is not possible. Please check it.",
  identifier: {
    phone: "This may be a phone number.",
    email: "This may be an e-mail address.",
    iban: "This may be a bank account number.",
    handle: "This may be the name of an account.",
    bsn: "This may be a citizen service number.",
    postcode: "This may be a postcode.",
    address: "This may be an address.",
    name: "This may be a name.",
  },
  identifierRemove: "Take it out. We do not want to know who someone is.",
  confirm: "Yes",
  another: "Add another",
  removeLast: "Remove the last one",
  howMany: (count) => `${count} filled in`,
  cannotHere: "This question does not work on this phone. Tap Skip.",
  practiceBanner: "Practice. Nothing is kept.",

  stopTitle: "Stop",
  stopText: "That is fine. May we keep the answers so far?",
  stopKeep: "Keep them",
  stopDrop: "Throw them away",
  stopOn: "Go on after all",
  doneTitle: "Done. Thank you!",
  doneText: "The talk is locked. Nobody can read it on this phone any more.",
  donePractice: "This was practice. Nothing was kept.",
  droppedTitle: "Stopped. Thank you!",
  droppedText: "The answers have been thrown away.",

  redTitle: "Red card",
  redLines: [
    "Stay with the other person and listen: ‘That must be hard. Do you want to say something about it?’",
    "Ask: ‘Are you safe now? Shall I call with you?’",
  ],
  call113: "To talk about suicide",
  call112: "There is danger now",
  callBackup: (role) => `Call ${role}`,
  noTrace: "Naast keeps nothing of this.",

  helpPhone: "This phone",
  helpKept: "Finished talks stay locked on this phone until there is internet. Then they are gone from here.",
  helpClear: "If you clear the data of this website, talks that were not sent are gone too.",
  helpPersistent: "This phone holds on to them, also when its memory is full.",
  helpNotPersistent: "When its memory is full, this phone may erase them. So send often.",
  exportButton: (count) => (count === 1 ? "Save 1 talk as a file" : `Save ${count} talks as a file`),
  exportText: "The file is locked. Give it to your researcher.",
  lockNow: "Lock Naast",

  refusedTitle: "Not accepted",
  refusedWhy: (status) => {
    if (status === 400) return "The server could not read this talk.";
    if (status === 404) return "The server does not know these questions.";
    if (status === 409) return "The server already has another talk with this number.";
    if (status === 410) return "The round has ended.";
    if (status === 413) return "This talk is too large.";
    return `The server gave an error (${status}).`;
  },
  refusedDo:
    "Nothing is lost. Try again. If it does not work: save it as a file and call your researcher.",
  retry: "Try again",

  cardsEmpty: "Cards that you can show will come here. There are no cards now.",
  cardsOnline: "You need internet to open a card.",

  otherTitle: "Naast is already open",
  otherText: "Naast is also open in another window. Use one of them, so that nothing gets mixed up.",
  otherHere: "Go on here",
  unsupportedTitle: "Naast does not work here",
  unsupportedText:
    "This browser is too old or private, or the address does not start with https. Open Naast in a recent Chrome, Firefox or Safari.",
  errorTitle: "Something went wrong",
  errorText: "What was kept is still there. Open Naast again.",
  reload: "Open again",
};
