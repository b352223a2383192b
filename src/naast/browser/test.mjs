// Runs the unit tests of the browser parts: each is bundled for node and given to its test runner.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
const tests = join(root, "tests", "browser");
const entryPoints = readdirSync(tests, { recursive: true })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => join(tests, file));
const outdir = mkdtempSync(join(tmpdir(), "naast-tests-"));
try {
  const out = { outdir, outExtension: { ".js": ".mjs" }, outbase: tests };
  await build({ entryPoints, ...out, bundle: true, platform: "node", format: "esm", logLevel: "warning" });
  const made = readdirSync(outdir, { recursive: true })
    .filter((file) => file.endsWith(".mjs"))
    .map((file) => join(outdir, file));
  const { status } = spawnSync(process.execPath, ["--test", ...made], { stdio: "inherit", cwd: root });
  process.exitCode = status ?? 1;
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
