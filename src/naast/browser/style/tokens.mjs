// Keeps of the voorbeeld design tokens (2,780) only those that our stylesheets really use.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const style = dirname(fileURLToPath(import.meta.url));
const modules = join(style, "..", "..", "..", "..", "node_modules");
const theme = join(style, "..", "..", "platform", "static", "platform", "theme.css");

const usedIn = (css) => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]);

function stylesheets() {
  const own = readdirSync(style)
    .filter((name) => name.endsWith(".css"))
    .map((name) => readFileSync(join(style, name), "utf8"));
  const imported = own
    .flatMap((css) => [...css.matchAll(/@import "(@utrecht\/[^"]+)"/g)])
    .map((match) => readFileSync(join(modules, match[1]), "utf8"));
  return [...own, ...imported, readFileSync(theme, "utf8")];
}

function keepUsed(source) {
  const values = new Map(
    [...source.matchAll(/^\s*(--[\w-]+):\s*([^;]*);/gm)].map((match) => [match[1], match[2]]),
  );
  const kept = new Set();
  const queue = stylesheets().flatMap(usedIn);
  while (queue.length > 0) {
    const name = queue.pop();
    if (kept.has(name) || !values.has(name)) continue;
    kept.add(name);
    queue.push(...usedIn(values.get(name)));
  }
  const lines = [...kept].sort().map((name) => `${name}:${values.get(name)};`);
  return `:root{${lines.join("")}}`;
}

export const usedTokens = {
  name: "used-tokens",
  setup(build) {
    build.onLoad({ filter: /voorbeeld-design-tokens[\\/]dist[\\/]theme\.css$/ }, ({ path }) => ({
      contents: keepUsed(readFileSync(path, "utf8")),
      loader: "css",
    }));
  },
};
