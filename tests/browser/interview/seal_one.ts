// Seals one talk as the phone does, for tests on the side of the server. Reads the package and the
// contents as JSON from standard input, writes the body of the submission to standard output.

import { readFileSync } from "node:fs";
import { text } from "../../../src/naast/browser/shared/bytes";
import { seal, type Sealing } from "../../../src/naast/browser/interview/seal";

const sealing = JSON.parse(readFileSync(0, "utf8")) as Sealing;
process.stdout.write(text(await seal(sealing)));
