"""Every failure that the desk can answer or print, and the body that carries it.

Types only: raising stands in `vidhuk.errors`, sentences in the catalogs.
"""

from __future__ import annotations

from enum import StrEnum

from vidhuk.contracts.basics import Message, Params


class ErrorCode(StrEnum):
    """Every failure that the desk can answer or print; a code without a sentence in both languages fails the build."""

    # guard and access
    WRONG_HOST = "wrong_host"
    WRONG_ORIGIN = "wrong_origin"
    CROSS_SITE = "cross_site"
    OPTIONS_REFUSED = "options_refused"
    NOT_PAIRED = "not_paired"
    NOT_SIGNED_IN = "not_signed_in"
    CSRF_FAILED = "csrf_failed"
    NOT_ALLOWED = "not_allowed"
    ENTRY_LINK_INVALID = "entry_link_invalid"
    PAIRING_BUSY = "pairing_busy"
    PAIRING_CLOSED = "pairing_closed"
    PAIRING_CODE_WRONG = "pairing_code_wrong"
    PAIRING_UNKNOWN = "pairing_unknown"
    # requests
    NOT_FOUND = "not_found"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    WRONG_MEDIA_TYPE = "wrong_media_type"
    BODY_TOO_LARGE = "body_too_large"
    BODY_CUT = "body_cut"
    REQUEST_INVALID = "request_invalid"
    # intake
    MANIFEST_INVALID = "manifest_invalid"
    PART_HASH_MISMATCH = "part_hash_mismatch"
    PART_MISSING = "part_missing"
    PART_UNEXPECTED = "part_unexpected"
    PART_TOO_LARGE = "part_too_large"
    FIELDS_INVALID = "fields_invalid"
    CAPTURE_CONFLICT = "capture_conflict"
    CAPTURE_UNKNOWN = "capture_unknown"
    CONTRACT_TOO_NEW = "contract_too_new"
    SCREENSHOT_INVALID = "screenshot_invalid"
    SCREENSHOT_HASH_MISMATCH = "screenshot_hash_mismatch"
    SCREENSHOT_CONFLICT = "screenshot_conflict"
    SCREENSHOT_NOT_EXPECTED = "screenshot_not_expected"
    IMAGE_INVALID = "image_invalid"
    PRACTICE_ORIGIN = "practice_origin"
    # replies
    OVERRIDE_MISSING = "override_missing"
    CONSENT_MISSING = "consent_missing"
    ENTRY_INVALID = "entry_invalid"
    PLAYBOOK_CONFLICT = "playbook_conflict"
    # the machine
    BUSY = "busy"
    STORAGE_FULL = "storage_full"
    INTERNAL = "internal"
    # start-up and commands
    PORT_TAKEN_BY_VIDHUK = "port_taken_by_vidhuk"
    PORT_TAKEN = "port_taken"
    PORT_NOT_ALLOWED = "port_not_allowed"
    HOME_LOCKED = "home_locked"
    HOME_NOT_WRITABLE = "home_not_writable"
    SETTING_INVALID = "setting_invalid"
    DATABASE_NEWER = "database_newer"
    DATABASE_UNREACHABLE = "database_unreachable"
    DATABASE_DAMAGED = "database_damaged"
    DATABASE_NEEDS_MIGRATE = "database_needs_migrate"
    MIGRATION_FAILED = "migration_failed"
    DESK_NOT_RUNNING = "desk_not_running"
    PLAYBOOK_INVALID = "playbook_invalid"
    CLINIC_INVALID = "clinic_invalid"
    CLINIC_CONFLICT = "clinic_conflict"
    SHEET_UNREADABLE = "sheet_unreadable"
    FILE_UNREADABLE = "file_unreadable"
    FILE_UNWRITABLE = "file_unwritable"
    FILE_LINE_INVALID = "file_line_invalid"
    NOTHING_LABELLED = "nothing_labelled"
    LINE_INVALID = "line_invalid"
    CUSTODY_BROKEN = "custody_broken"


class ErrorDetail(Message):
    """Code and parameters of a failure; the reader renders the sentence."""

    code: ErrorCode
    params: Params = {}


class ErrorBody(Message):
    """Body of every failure that the desk answers."""

    error: ErrorDetail
