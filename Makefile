# Each target sets up what it needs. A machine needs Rust, a C compiler (cc), and Python 3.10 or newer with venv.

PYTHON ?= python3

.PHONY: demo test bench corpora lint docs recurrence vectors generated zones differential oracle fuzz mutants clean

demo: # a week of a plumbing firm, from enquiries to money in the bank; ARGS=--fresh forgets the stored log
	cargo run -p journeyman-demo -- $(ARGS)

test: # everything; what was skipped, and why, stands at the end
	$(PYTHON) tools/test.py

lint: # the formatting, the lints, the documentation
	$(PYTHON) tools/test.py format lints docs

vectors: # replay the vectors, and recompute them independently
	$(PYTHON) tools/test.py replayed recomputed

corpora: # published invoices against the library; JOURNEYMAN_CORPORA names their folder, target/corpora.json has the outcomes
	cargo test -p journeyman --test corpora -- --show-output

recurrence: # recurrence rules against libical's test data and RFC 5545's examples; JOURNEYMAN_CORPORA names the data's folder
	$(PYTHON) tools/test.py recurrence

zones: # every change of the clocks of all zones from 1970 to 2037 against Python's zoneinfo
	$(PYTHON) tools/test.py zones

generated: # what is committed and made from the source: declarations, schemas, stubs, the list of operations
	$(PYTHON) tools/generate.py

differential: # a million random invoices through the core and the reference model; JOURNEYMAN_DIFFERENTIAL=20000 for fewer
	cargo run --profile checked -p journeyman-differential

oracle: # random firms' diaries through the core and the quadratic model, on all cores; JOURNEYMAN_ORACLE=5000 for fewer
	cargo run --profile checked -p journeyman-differential --bin oracle

fuzz: # the fuzz targets, a minute each; JOURNEYMAN_FUZZ_SECONDS=600 for longer
	$(PYTHON) tools/fuzz.py

mutants: # whether a test fails for each small change of money, tax, invoice and the diary; ARGS='--file core/src/money' for some
	$(PYTHON) tools/mutants.py $(ARGS)

bench: # the benchmarks, in tables and, under target, as bench.json, bench-diary.json, bench-recurrence.json, bench-python.json and bench-hosts.json
	cargo bench -p journeyman
	@echo "as JSON: target/bench.json"
	$(PYTHON) tools/bench_python.py
	$(PYTHON) tools/bench_diary.py
	$(PYTHON) tools/bench_recurrence.py
	$(PYTHON) tools/hosts/bench.py
	$(PYTHON) tools/hosts/size.py bench

docs: # the documentation, under target/doc
	cargo doc --workspace --no-deps

clean:
	cargo clean
