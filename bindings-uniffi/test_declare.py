"""That declare.py sees whatever becomes public in the core: each item is planted in a copy that is only in memory."""

import contextlib
import io
import re
import unittest
from pathlib import Path

from declare import OBJECTS, TEXTS, files
from read_core import MODULES, OTHERS, Core, sources

FREE = "\n/// Planted.\npub fn planted() -> u32 {\n    1\n}\n"
METHOD = "    /// Planted.\n    #[must_use]\n    pub fn planted(&self) -> u32 {\n        1\n    }\n"


def written(core_files: dict) -> dict | None:
    """What declare.py would write; None if it says that it can't."""
    with contextlib.redirect_stderr(io.StringIO()):
        try:
            return files(Core(core_files))
        except SystemExit:
            return None


class Planted(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sources = sources()
        cls.before = written(cls.sources)

    def assert_noticed(self, path: Path, text: str):
        self.assertTrue(text != self.sources[path], f"nothing was planted in {path}")
        self.assertTrue(written(self.sources | {path: text}) != self.before, f"what was planted in {path} isn't noticed")

    def test_the_core_as_it_is_can_be_declared(self):
        self.assertIsNotNone(self.before)
        self.assertEqual(written(self.sources), self.before)

    def test_each_public_module_of_the_core_is_read(self):
        public = re.findall(r"^pub mod (\w+);", self.sources[Path("lib.rs")], flags=re.M)
        self.assertEqual(sorted(public), sorted(MODULES + OTHERS))

    def test_a_function_at_the_end_of_each_public_module_is_noticed(self):
        for module in MODULES + OTHERS:
            path = Path(f"{module}.rs")
            with self.subTest(path=path):
                self.assert_noticed(path, self.sources[path] + FREE)

    def test_an_exported_function_at_the_end_of_each_other_file_is_noticed(self):
        for path, text in self.sources.items():
            module = path.with_suffix("").parts[0]
            if len(path.parts) == 1 or module not in MODULES + OTHERS:
                continue
            with self.subTest(path=path):
                root = Path(f"{module}.rs")
                exported = self.sources[root] + f"pub use {path.stem}::planted;\n"
                with_it = written(self.sources | {path: text + FREE, root: exported})
                self.assertTrue(with_it != self.before, f"what was planted in {path} isn't noticed")

    def test_a_function_that_is_not_exported_is_of_no_interest(self):
        path = Path("ledger/balance.rs")
        self.assertEqual(written(self.sources | {path: self.sources[path] + FREE}), self.before)

    def test_a_method_of_each_type_that_hosts_have_is_noticed(self):
        core = Core(self.sources)
        errors = {name for name, found in (core.types | core.others).items() if "thiserror::Error" in found.attributes}
        seen = set()
        for path, text in self.sources.items():
            for name in set(re.findall(r"^impl (\w+) \{$", text, flags=re.M)) & (set(core.types) | TEXTS | set(OBJECTS)) - errors:
                with self.subTest(type=name, path=path):
                    self.assert_noticed(path, re.sub(rf"^impl {name} \{{\n", f"impl {name} {{\n{METHOD}", text, count=1, flags=re.M))
                seen.add(name)
        self.assertGreater(len(seen), 60)

    def test_a_method_that_a_macro_gives_its_types_is_noticed(self):
        inner = "".join(f"        {line}\n" for line in METHOD.splitlines())
        of_macros = [path for path, text in self.sources.items() if re.search(r"^        impl (\$name|[A-Z]\w+) \{$", text, flags=re.M)]
        self.assertIn(Path("text.rs"), of_macros)
        self.assertIn(Path("quantity.rs"), of_macros)
        for path in of_macros:
            with self.subTest(path=path):
                planted = re.sub(r"^(        impl (?:\$name|[A-Z]\w+) \{\n)", lambda found: found[1] + inner, self.sources[path], count=1, flags=re.M)
                self.assert_noticed(path, planted)

    def test_a_type_at_the_end_of_each_public_module_is_noticed(self):
        for module in MODULES + OTHERS:
            path = Path(f"{module}.rs")
            with self.subTest(path=path):
                self.assert_noticed(path, self.sources[path] + "\n/// Planted.\npub struct Planted {\n    /// It.\n    pub a: u32,\n}\n")

    def test_an_export_that_cannot_be_read_is_said(self):
        path = Path("ledger.rs")
        self.assertIsNone(written(self.sources | {path: self.sources[path] + "pub use balance::*;\n"}))


if __name__ == "__main__":
    unittest.main()
