"""The command line: names, options and exit codes; loads a command's parts only when it is called."""

from __future__ import annotations

import dataclasses
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from vidhuk import __version__
from vidhuk.contracts import ErrorCode
from vidhuk.errors import CannotStart, VidhukError
from vidhuk.sentences import LANGUAGES, Sentences, sentences_for
from vidhuk.settings import load_settings

EXIT_REFUSED = 1
EXIT_CANNOT_START = 2
EXIT_INTERRUPTED = 130

_SYSTEM_PORTS_END = 1024


class _Plain:
    """Help in the person's language instead of click's English."""

    say: Sentences

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, what it does, commands, options."""
        command = ctx.command
        pieces = " ".join(piece for param in command.get_params(ctx) for piece in param.get_usage_pieces(ctx))
        commands = getattr(command, "commands", {})
        formatter.write_usage(
            ctx.command_path, f"{pieces}{' …' if commands else ''}", prefix=f"{self.say.text('cli-usage')} "
        )
        formatter.write_paragraph()
        formatter.write_text(command.help or "")
        if commands:
            with formatter.section(self.say.text("cli-commands")):
                formatter.write_dl([(name, each.help or "") for name, each in commands.items()])
        options = [
            (", ".join(param.opts), param.help or "")
            for param in command.get_params(ctx)
            if isinstance(param, click.Option)
        ]
        with formatter.section(self.say.text("cli-options")):
            formatter.write_dl(options)


class PlainCommand(_Plain, click.Command):
    """One command."""


class PlainGroup(_Plain, click.Group):
    """All commands."""


def build(say: Sentences) -> PlainGroup:
    """The commands, with help in the language of `say`."""
    group = PlainGroup("vidhuk", help=say.text("cli-help"), context_settings={"help_option_names": ["-h", "--help"]})
    group.say = say
    group.params.append(
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            help=say.text("cli-option-version"),
            callback=_print_version,
        )
    )

    def add(name: str, run: Callable[..., int], *params: click.Parameter) -> None:
        command = PlainCommand(
            name,
            help=say.text(f"cli-help-{name}"),
            params=list(params),
            callback=run,
            context_settings={"help_option_names": ["-h", "--help"]},
        )
        command.say = say
        group.add_command(command)

    def option(name: str, key: str, **rest: Any) -> click.Option:
        return click.Option([name], help=say.text(f"cli-option-{key}"), **rest)

    jsonl = option("--jsonl", "jsonl", required=True, metavar="FILE|-")
    add(
        "serve",
        lambda port, open_, verbose: _serve(say, port, open_, verbose),
        option("--port", "port", type=int),
        click.Option(["--open", "open_"], is_flag=True, help=say.text("cli-option-open")),
        option("--verbose", "verbose", is_flag=True),
    )
    add("open", lambda: _open(say))
    add("pair", lambda code: _pair(say, code), click.Argument(["code"], metavar="CODE"))
    add("doctor", lambda: _doctor(say))
    add("migrate", _migrate)
    # `--jsonl` alone writes to standard output.
    to = click.Option(
        ["--jsonl", "path"],
        metavar="[FILE|-]",
        help=say.text("cli-option-export"),
        is_flag=False,
        flag_value="-",
        default="-",
    )
    add("export", _export, to)
    add("verify", _verify)
    add("classify", lambda jsonl: _classify(say, jsonl), jsonl)
    add("suggest", lambda jsonl: _suggest(say, jsonl), jsonl)
    add("lint", lambda jsonl: _lint(say, jsonl), jsonl)
    add(
        "train",
        lambda data, out, only: _train(say, data, out, only),
        option("--data", "data", metavar="DIR"),
        option("--out", "out", metavar="DIR", required=True),
        option("--only", "only", metavar="NAME", multiple=True),
    )
    add(
        "eval",
        lambda files, side, out, data: _evaluate(say, files, side, out, data),
        click.Argument(["files"], metavar="FILE…", nargs=-1, required=True),
        click.Option(["--data"], help=say.text("cli-option-readings"), metavar="DIR"),
        option("--side", "side", type=click.Choice(["train", "tune", "validation"])),
        option("--out", "figures", metavar="FILE"),
    )
    add(
        "clinic",
        lambda action, file, **wish: _clinic(say, action, file, wish),
        click.Argument(["action"], metavar="import|export", type=click.Choice(["import", "export"])),
        click.Argument(["file"], metavar="FILE|-"),
        option("--table", "table"),
        option("--sheet", "sheet", metavar="NAME"),
        click.Option(["--map", "mapping"], help=say.text("cli-option-map"), metavar="COLUMN=HEADING,…"),
        option("--same", "same", metavar="ROW,…"),
        option("--replace", "replace", is_flag=True),
        option("--apply", "apply", is_flag=True),
    )
    add(
        "learn",
        lambda undo: _learn(say, undo),
        option("--undo", "undo", is_flag=True),
    )
    add(
        "reclassify",
        lambda apply, dry_run, restart, workers: _reclassify(say, apply and not dry_run, restart, workers),
        option("--apply", "apply", is_flag=True),
        click.Option(["--dry-run", "dry_run"], help=say.text("cli-option-dry-run"), is_flag=True),
        option("--restart", "restart", is_flag=True),
        option("--workers", "workers", type=click.IntRange(1, 64)),
    )
    return group


def _print_version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"vidhuk {__version__}")
        ctx.exit()


def _serve(say: Sentences, port: int | None, open_pages: bool, verbose: bool) -> int:
    from vidhuk.commands.serve import serve  # noqa: PLC0415

    settings = load_settings()
    if port is not None:
        # 0: the system chooses; the line READY says which one.
        if port != 0 and not _SYSTEM_PORTS_END <= port <= 65_535:
            raise CannotStart(ErrorCode.SETTING_INVALID, name="--port", takes="1024–65535")
        settings = dataclasses.replace(settings, port=port)
    return serve(settings, say, open_pages=open_pages, verbose=verbose)


def _open(say: Sentences) -> int:
    from vidhuk.commands.open_pages import open_pages  # noqa: PLC0415

    return open_pages(load_settings(), say)


def _pair(say: Sentences, code: str) -> int:
    from vidhuk.commands.pair import pair  # noqa: PLC0415

    return pair(load_settings(), say, code)


def _doctor(say: Sentences) -> int:
    from vidhuk.clock import SystemClock  # noqa: PLC0415
    from vidhuk.commands.doctor import doctor  # noqa: PLC0415

    return doctor(load_settings(), say, SystemClock())


def _migrate() -> int:
    from vidhuk.clock import SystemClock  # noqa: PLC0415
    from vidhuk.commands.migrate import migrate  # noqa: PLC0415

    return migrate(load_settings(), SystemClock(), sys.stdout)


def _export(path: str) -> int:
    from vidhuk.clock import SystemClock  # noqa: PLC0415
    from vidhuk.commands.export import export  # noqa: PLC0415

    return export(load_settings(), SystemClock(), sys.stdout, path=None if path == "-" else Path(path))


def _verify() -> int:
    from vidhuk.clock import SystemClock  # noqa: PLC0415
    from vidhuk.commands.verify import verify  # noqa: PLC0415

    return verify(load_settings(), SystemClock(), sys.stdout)


def _classify(say: Sentences, source: str) -> int:
    from vidhuk.commands.classify import classify  # noqa: PLC0415

    return classify(source, say)


def _lint(say: Sentences, source: str) -> int:
    from vidhuk.commands.lint import lint_file  # noqa: PLC0415

    return lint_file(source, say)


def _suggest(say: Sentences, source: str) -> int:
    from vidhuk.clock import SystemClock  # noqa: PLC0415
    from vidhuk.commands.suggest import suggest  # noqa: PLC0415

    return suggest(source, say, SystemClock())


def _train(say: Sentences, data: str | None, out: str, only: tuple[str, ...]) -> int:
    from vidhuk.commands.train import train  # noqa: PLC0415

    return train(data, out, only, say)


def _evaluate(say: Sentences, files: tuple[str, ...], side: str | None, out: str | None, data: str | None) -> int:
    from vidhuk.commands.evaluate import evaluate  # noqa: PLC0415

    return evaluate(files, say, side=side, out=out, data=data)


def _clinic(say: Sentences, action: str, file: str, wish: dict[str, Any]) -> int:
    from vidhuk.commands.clinic import ImportWish, export_sheet, import_sheet  # noqa: PLC0415

    if action == "export":
        return export_sheet(load_settings(), file, wish["table"])
    return import_sheet(load_settings(), say, file, ImportWish(**wish), sys.stdout)


def _learn(say: Sentences, back: bool) -> int:
    from vidhuk.clock import SystemClock  # noqa: PLC0415
    from vidhuk.commands.learn import learn, undo  # noqa: PLC0415

    return undo(load_settings(), say, sys.stdout) if back else learn(load_settings(), SystemClock(), say, sys.stdout)


def _reclassify(say: Sentences, apply: bool, restart: bool, workers: int | None) -> int:
    from vidhuk.clock import SystemClock  # noqa: PLC0415
    from vidhuk.commands.reclassify import reclassify  # noqa: PLC0415

    return reclassify(load_settings(), SystemClock(), say, sys.stdout, apply=apply, restart=restart, workers=workers)


def language_of_terminal() -> str:
    """Language of the messages; a wrong setting is reported by whoever needs the settings, in Ukrainian."""
    wanted = os.environ.get("VIDHUK_LANG", "").strip().lower()[:2]
    return wanted if wanted in LANGUAGES else LANGUAGES[0]


def _usage(say: Sentences, problem: click.UsageError) -> str:
    """What is wrong with the words that were typed."""
    if isinstance(problem, click.MissingParameter):
        name = problem.param.make_metavar(problem.ctx) if problem.param and problem.ctx else "?"
        if isinstance(problem.param, click.Option):
            name = problem.param.opts[0]
        return say.text("cli-usage-missing", name=name)
    if isinstance(problem, click.NoSuchOption):
        return say.text("cli-usage-option", name=problem.option_name)
    if isinstance(problem, click.BadParameter) and problem.param is not None:
        return say.text("cli-usage-value", name=problem.param.opts[0])
    return say.text("cli-usage-command")


def run(arguments: list[str], say: Sentences) -> int:
    """Run one command.

    Returns:
        exit code: 0 done, 1 refused or findings, 2 cannot start or wrong usage, 130 interrupted.
    """
    group = build(say)
    try:
        done = group.main(arguments, prog_name="vidhuk", standalone_mode=False)
        # Here and not at the interpreter's end: what a full disk refuses is told below.
        sys.stdout.flush()
        return done if isinstance(done, int) else 0
    except click.exceptions.NoArgsIsHelpError as help_:
        click.echo(help_.ctx.get_help())
        return 0
    except click.UsageError as problem:
        print(f"vidhuk: {_usage(say, problem)}", file=sys.stderr)
        return EXIT_CANNOT_START
    except VidhukError as failure:
        full = failure.code is ErrorCode.STORAGE_FULL
        key = "cli-storage-full" if full else f"error-{failure.code.value.replace('_', '-')}"
        print(f"vidhuk: {say.text(key, **failure.params)}", file=sys.stderr)
        return EXIT_CANNOT_START if isinstance(failure, CannotStart) else EXIT_REFUSED
    except (KeyboardInterrupt, click.Abort):
        return EXIT_INTERRUPTED
    except OSError as problem:
        full = problem.errno in (errno.ENOSPC, errno.EDQUOT)
        if not full and not isinstance(problem, BrokenPipeError):
            raise
        # The disk is full, or the reader has gone (`| head`); the interpreter's own flush at the end must not complain either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if full:
            print(f"vidhuk: {say.text('cli-storage-full')}", file=sys.stderr)
        return EXIT_CANNOT_START if full else EXIT_REFUSED


def main() -> None:
    """Entry point of the `vidhuk` command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # A Windows console or LANG=C would fail on Ukrainian letters.
            reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(run(sys.argv[1:], sentences_for(language_of_terminal())))


if __name__ == "__main__":
    main()
