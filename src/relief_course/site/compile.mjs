// Compiles a folder of Python for the browser: node compile.mjs PYODIDE FOLDER
//
// Only the browser's own Python writes bytecode that it will take; read from source, each page would compile it anew.
import { pathToFileURL } from "node:url";

const [pyodide, folder] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`));
const python = await loadPyodide({ indexURL: pyodide, packages: [] });
python.FS.mkdirTree("/source");
python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, "/source");
const isWhole = python.runPython(`
import compileall, py_compile
compileall.compile_dir(
    "/source", maxlevels=20, quiet=1, legacy=True, stripdir="/source",
    invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
)
`);
process.exit(isWhole ? 0 : 1);
