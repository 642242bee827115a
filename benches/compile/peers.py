"""The crates that are compared, built once, and rustc called on a source that
uses them."""

import functools
import json
import os
import pathlib
import subprocess

import cpu

USED = ["thiserror", "serde", "serde_json", "axum_core", "http", "statusful", "api_error", "http_derive",
        "axum_problem", "axum", "tracing", "inner"]

PEERS = [
    'thiserror = "2"', 'serde = { version = "1", features = ["derive"] }', 'serde_json = "1"',
    'axum-core = "0.5"', 'http = "1"',
    'statusful = { path = "{runtime}", features = ["axum"] }',
    'api-error = { version = "0.1", features = ["axum"] }',
    'http-derive = { version = "0.1", features = ["http-1"] }',
    'axum-problem = "0.1"', 'axum = { version = "0.7", default-features = false }', 'tracing = "0.1"',
]


class Peers:
    def __init__(self, folder: pathlib.Path, here: pathlib.Path) -> None:
        self.folder = folder
        self.inner = (here / "inner.rs").read_text()
        self.runtime = here.parent.parent / "runtime"
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("CARGO_", "RUSTFLAGS"))
            or name == "CARGO_HOME"
        }

    def package(self, name: str, dependencies: list[str], source: str = "") -> pathlib.Path:
        """A package of its own with these dependencies, fetched."""
        package = self.folder / name
        (package / "src").mkdir(parents=True)
        (package / "src" / "lib.rs").write_text(source)
        lines = "\n".join(line.replace("{runtime}", str(self.runtime)) for line in dependencies)
        head = '[package]\nname = "{}"\nedition = "2021"\n\n[workspace]\n\n[dependencies]\n'.format(name)
        (package / "Cargo.toml").write_text(f"{head}{lines}\n")
        subprocess.run(["cargo", "fetch", "--quiet"], cwd=package, env=self.environment, check=True)
        return package

    @functools.cached_property
    def inner_package(self) -> pathlib.Path:
        return self.package("inner", PEERS, self.inner)

    @functools.cached_property
    def checked(self) -> list[str]:
        return self.externs("check")

    @functools.cached_property
    def released(self) -> list[str]:
        return self.externs("build", "--release")

    def externs(self, *command: str) -> list[str]:
        """Builds the crates, and gives the options by which rustc finds them."""
        package = self.inner_package
        built = subprocess.run(
            ["cargo", *command, "--quiet", "--offline", "--message-format=json"],
            cwd=package, env=self.environment, check=True, stdout=subprocess.PIPE, text=True,
        )
        direct = subprocess.run(
            ["cargo", "metadata", "--offline", "--format-version=1"],
            cwd=package, env=self.environment, check=True, stdout=subprocess.PIPE, text=True,
        )
        packages = json.loads(direct.stdout)["resolve"]
        root = next(node for node in packages["nodes"] if node["id"] == packages["root"])
        wanted = {dep["pkg"]: dep["name"] for dep in root["deps"]} | {packages["root"]: "inner"}
        options = []
        for line in built.stdout.splitlines():
            artifact = json.loads(line)
            name = wanted.get(artifact.get("package_id"))
            if artifact["reason"] == "compiler-artifact" and name and "custom-build" not in artifact["target"]["kind"]:
                files = [file for file in artifact["filenames"] if not file.endswith(".rlib")] if command == ("check",) else [
                    file for file in artifact["filenames"] if file.endswith(".rlib")
                ]
                options += ["--extern", f"{name}={files[0]}"]
                options += ["-L", f"dependency={pathlib.Path(files[0]).parent}"]
        return options

    def check(self, source: pathlib.Path) -> float:
        """As `cargo check` calls rustc."""
        return self.rustc(source, "--emit=metadata", *self.checked)

    def recheck(self, source: pathlib.Path) -> float:
        """As `cargo check` calls rustc again where nothing has changed: what is incremental is read back,
        and only macros run again. The first call fills the folder, and is not measured."""
        incremental = source.parent / "incremental"
        options = ["--emit=metadata", f"-Cincremental={incremental}", *self.checked]
        if not incremental.exists():
            self.rustc(source, *options)
        return self.rustc(source, *options)

    def release(self, source: pathlib.Path) -> float:
        """As `cargo build --release` calls rustc."""
        return self.rustc(source, "--emit=link", "-Copt-level=3", "-Cembed-bitcode=no", *self.released)

    def rustc(self, source: pathlib.Path, *options: str) -> float:
        fixed = ["--edition=2021", "--crate-type=lib", "--crate-name=user", "--out-dir", source.parent]
        return cpu.seconds(["rustc", *fixed, *options, source], env=self.environment)

    def expanded(self, source: pathlib.Path) -> str:
        """What nightly's rustc counts of each macro's expansion."""
        package = self.package(f"nightly-{source.parent.name}", PEERS + ['inner = {{ path = "{}" }}'.format(self.inner_package)])
        (package / "src" / "lib.rs").write_text(source.read_text())
        environment = {**self.environment, "CARGO_TARGET_DIR": str(self.folder / "nightly")}
        command = ["cargo", "+nightly", "rustc", "--quiet", "--offline", "--profile=dev", "--", "--emit=metadata", "-Zmacro-stats"]
        done = subprocess.run(command, cwd=package, env=environment, capture_output=True, text=True, check=True)
        return done.stdout + done.stderr
