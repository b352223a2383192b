// Small helpers for pages with forms. Every page works without them; with them nothing is lost.
import { startCounts } from "./counts.js";
import { startKeeping } from "./keep.js";

// The reader of a page that came back with errors hears and sees what is wrong first.
document.querySelector<HTMLElement>("[data-error-summary]")?.focus();

startKeeping();
startCounts();
