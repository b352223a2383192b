// Builds every browser part: a folder with a main.ts (script), sw.ts (service worker) or main.css.
import { build } from "esbuild";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { usedTokens } from "./style/tokens.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "platform", "static", "build");
mkdirSync(out, { recursive: true });

const entryPoints = {};
for (const part of readdirSync(here, { withFileTypes: true })) {
  if (!part.isDirectory()) continue;
  for (const [file, name] of [
    ["main.ts", part.name],
    ["sw.ts", `${part.name}-sw`],
    ["main.css", part.name],
  ]) {
    const path = join(here, part.name, file);
    if (!existsSync(path)) continue;
    // esbuild writes script and style of one name side by side: x.js and x.css.
    await build({
      entryPoints: { [name]: path },
      outdir: out,
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      legalComments: "linked",
      plugins: [usedTokens],
      assetNames: "assets/[name]-[hash]",
      loader: { ".woff2": "file", ".woff": "empty", ".svg": "file", ".wasm": "file" },
      logLevel: "warning",
    });
    entryPoints[name] = file;
  }
}
console.log(`Built ${Object.keys(entryPoints).length} browser parts.`);
