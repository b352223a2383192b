// The app's own words. Every language has all of them: the compiler sees to it.

import type { IdentifierKind } from "../../shared/identifiers";

type Say = string;
type Count = (count: number) => string;

export interface Words {
  concept: Say;
  language: Say;
  back: Say;
  next: Say;
  finish: Say;
  busy: Say;
  toHome: Say;

  pinChooseTitle: Say;
  pinChooseText: Say;
  pinAgainTitle: Say;
  pinEnterTitle: Say;
  pinLabel: Say;
  pinOpen: Say;
  pinDiffers: Say;
  pinTooEasy: Say;
  pinWrong: Count;
  pinWiped: Say;
  pinForgot: Say;
  pinForgotText: Say;
  pinForgotYes: Say;

  today: Say;
  invented: Say;
  placeFind: Say;
  placeTitle: Say;
  placeText: Say;
  placeChange: Say;
  begin: Say;
  practise: Say;
  cards: Say;
  help: Say;
  counts: (kept: number, sent: number) => string;
  send: Count;
  sendFailed: Say;
  refusedSome: Count;
  refusedLook: Say;
  noPackage: Say;
  signIn: Say;
  signedOut: Say;
  noWave: Say;
  newVersion: Say;
  update: Say;
  draftOld: Say;
  draftBroken: Say;

  chooseForm: Say;
  introTitle: Say;
  introAsk: Say;
  introWho: (organisation: string) => string;
  introWhy: (theme: string) => string;
  introAnonymous: Say;
  introSee: Say;
  introStop: Say;
  ageQuestion: Say;
  ageYes: Say;
  ageNo: Say;
  ageTitle: Say;
  ageText: Say;
  consentQuestion: Say;
  consentYes: Say;
  consentNo: Say;
  consentNoTitle: Say;
  consentNoText: Say;

  skip: Say;
  stop: Say;
  redCard: Say;
  readAloud: Say;
  readAloudStop: Say;
  minutes: Count;
  chooseMany: Say;
  orderHelp: Say;
  orderPlace: Count;
  yourAnswer: Say;
  charactersLeft: Count;
  mustAnswer: Say;
  wholeNumber: Say;
  decimalNumber: Say;
  dateWrong: Say;
  notAllowed: Say;
  identifier: Record<IdentifierKind, Say>;
  identifierRemove: Say;
  confirm: Say;
  another: Say;
  removeLast: Say;
  howMany: Count;
  cannotHere: Say;
  practiceBanner: Say;

  stopTitle: Say;
  stopText: Say;
  stopKeep: Say;
  stopDrop: Say;
  stopOn: Say;
  doneTitle: Say;
  doneText: Say;
  donePractice: Say;
  droppedTitle: Say;
  droppedText: Say;

  redTitle: Say;
  /** Used until the package of the programme brings its own two lines. */
  redLines: readonly [Say, Say];
  call113: Say;
  call112: Say;
  callBackup: (role: string) => string;
  noTrace: Say;

  helpPhone: Say;
  helpKept: Say;
  helpClear: Say;
  helpPersistent: Say;
  helpNotPersistent: Say;
  exportButton: Count;
  exportText: Say;
  lockNow: Say;

  refusedTitle: Say;
  refusedWhy: (status: number) => string;
  refusedDo: Say;
  retry: Say;

  cardsEmpty: Say;
  cardsOnline: Say;

  otherTitle: Say;
  otherText: Say;
  otherHere: Say;
  unsupportedTitle: Say;
  unsupportedText: Say;
  errorTitle: Say;
  errorText: Say;
  reload: Say;
}
