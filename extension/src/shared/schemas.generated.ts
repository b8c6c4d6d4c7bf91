/** Made by `make schemas` from server/vidhuk/contracts/; a change there, never here. */
import { type AdditionReceipt, type CaptureAnswer, type CaptureSubmission, type CapturedFields, type Correction, type ErrorBody, type InsertWish, type Insertion, type KnownAnswer, type KnownRequest, type LintAnswer, type LintRequest, type Manifest, type NameChoice, type OpenAnswer, type OpenRequest, type PairAnswer, type PairPoll, type PairPollAnswer, type PairRequest, type PingAnswer, type PingRequest, type Receipt, type ReplyCopied, type ReplyInserted, type ReplyPublished, type ScreenshotGiveUp, type ScreenshotReceipt, type SuggestionRequest, type SuggestionSet, type TabGiveUp, type TabGiveUpReceipt, type WishEnded, type WishTake } from "./contract.generated";

/** Type of every message that crosses the wire, by the name of its schema file. */
export interface Messages {
  "addition-receipt": AdditionReceipt;
  "capture-answer": CaptureAnswer;
  "capture-submission": CaptureSubmission;
  "captured-fields": CapturedFields;
  "correction": Correction;
  "error-body": ErrorBody;
  "insert-wish": InsertWish;
  "insertion": Insertion;
  "known-answer": KnownAnswer;
  "known-request": KnownRequest;
  "lint-answer": LintAnswer;
  "lint-request": LintRequest;
  "manifest": Manifest;
  "name-choice": NameChoice;
  "open-answer": OpenAnswer;
  "open-request": OpenRequest;
  "pair-answer": PairAnswer;
  "pair-poll": PairPoll;
  "pair-poll-answer": PairPollAnswer;
  "pair-request": PairRequest;
  "ping-answer": PingAnswer;
  "ping-request": PingRequest;
  "receipt": Receipt;
  "reply-copied": ReplyCopied;
  "reply-inserted": ReplyInserted;
  "reply-published": ReplyPublished;
  "screenshot-give-up": ScreenshotGiveUp;
  "screenshot-receipt": ScreenshotReceipt;
  "suggestion-request": SuggestionRequest;
  "suggestion-set": SuggestionSet;
  "tab-give-up": TabGiveUp;
  "tab-give-up-receipt": TabGiveUpReceipt;
  "wish-ended": WishEnded;
  "wish-take": WishTake;
}

export const DEFINITION_OF = {
  "addition-receipt": "AdditionReceipt",
  "capture-answer": "CaptureAnswer",
  "capture-submission": "CaptureSubmission",
  "captured-fields": "CapturedFields",
  "correction": "Correction",
  "error-body": "ErrorBody",
  "insert-wish": "InsertWish",
  "insertion": "Insertion",
  "known-answer": "KnownAnswer",
  "known-request": "KnownRequest",
  "lint-answer": "LintAnswer",
  "lint-request": "LintRequest",
  "manifest": "Manifest",
  "name-choice": "NameChoice",
  "open-answer": "OpenAnswer",
  "open-request": "OpenRequest",
  "pair-answer": "PairAnswer",
  "pair-poll": "PairPoll",
  "pair-poll-answer": "PairPollAnswer",
  "pair-request": "PairRequest",
  "ping-answer": "PingAnswer",
  "ping-request": "PingRequest",
  "receipt": "Receipt",
  "reply-copied": "ReplyCopied",
  "reply-inserted": "ReplyInserted",
  "reply-published": "ReplyPublished",
  "screenshot-give-up": "ScreenshotGiveUp",
  "screenshot-receipt": "ScreenshotReceipt",
  "suggestion-request": "SuggestionRequest",
  "suggestion-set": "SuggestionSet",
  "tab-give-up": "TabGiveUp",
  "tab-give-up-receipt": "TabGiveUpReceipt",
  "wish-ended": "WishEnded",
  "wish-take": "WishTake"
} as const;

export const DEFINITIONS: Record<string, object> = {
  "AdditionName": {
    "enum": [
      "image_1",
      "image_2",
      "image_3",
      "image_4",
      "image_5",
      "image_6",
      "screenshot_tab"
    ],
    "type": "string"
  },
  "AdditionReceipt": {
    "properties": {
      "id": {
        "format": "uuid",
        "type": "string"
      },
      "name": {
        "$ref": "#/$defs/AdditionName"
      },
      "sha256": {
        "pattern": "^[0-9a-f]{64}$",
        "type": "string"
      }
    },
    "required": [
      "id",
      "name",
      "sha256"
    ],
    "type": "object"
  },
  "Assigned": {
    "properties": {
      "kind": {
        "$ref": "#/$defs/RosterKind"
      },
      "name": {
        "type": "string"
      },
      "by": {
        "$ref": "#/$defs/AssignedBy"
      }
    },
    "required": [
      "kind",
      "name",
      "by"
    ],
    "type": "object"
  },
  "AssignedBy": {
    "enum": [
      "page",
      "mention",
      "person"
    ],
    "type": "string"
  },
  "Author": {
    "properties": {
      "name": {
        "anyOf": [
          {
            "maxLength": 1000,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "profile_url": {
        "anyOf": [
          {
            "maxLength": 4096,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "type": "object"
  },
  "ByHand": {
    "properties": {
      "source": {
        "$ref": "#/$defs/EntrySource"
      },
      "entered_by": {
        "anyOf": [
          {
            "maxLength": 1000,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "source"
    ],
    "type": "object"
  },
  "CaptureAnswer": {
    "properties": {
      "receipt": {
        "$ref": "#/$defs/Receipt"
      },
      "site": {
        "$ref": "#/$defs/Site"
      },
      "practice": {
        "type": "boolean"
      },
      "versions": {
        "type": "integer"
      },
      "screenshot": {
        "enum": [
          "expected",
          "kept",
          "unavailable"
        ],
        "type": "string"
      },
      "labels": {
        "$ref": "#/$defs/Labels"
      },
      "corrected": {
        "anyOf": [
          {
            "$ref": "#/$defs/CorrectedBy"
          },
          {
            "type": "null"
          }
        ]
      },
      "suggestions": {
        "$ref": "#/$defs/SuggestionSet"
      },
      "replies_copied": {
        "type": "integer"
      }
    },
    "required": [
      "receipt",
      "site",
      "practice",
      "versions",
      "screenshot",
      "labels",
      "corrected",
      "suggestions",
      "replies_copied"
    ],
    "type": "object"
  },
  "CaptureFlag": {
    "enum": [
      "edited",
      "translated",
      "truncated",
      "no_text",
      "ours",
      "nul_replaced",
      "surrogate_replaced",
      "html_cut",
      "pinned",
      "hearted",
      "under_advert"
    ],
    "type": "string"
  },
  "CaptureKind": {
    "enum": [
      "comment",
      "reply",
      "review",
      "post",
      "selection",
      "by_hand"
    ],
    "type": "string"
  },
  "CaptureSubmission": {
    "properties": {
      "manifest": {
        "maxLength": 65536,
        "type": "string"
      },
      "parts": {
        "items": {
          "$ref": "#/$defs/SubmittedPart"
        },
        "maxItems": 4,
        "minItems": 2,
        "type": "array"
      }
    },
    "required": [
      "manifest",
      "parts"
    ],
    "type": "object"
  },
  "CapturedFields": {
    "properties": {
      "site": {
        "$ref": "#/$defs/Site"
      },
      "kind": {
        "$ref": "#/$defs/CaptureKind"
      },
      "native_id": {
        "anyOf": [
          {
            "maxLength": 1000,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "permalink": {
        "anyOf": [
          {
            "maxLength": 4096,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "page_url": {
        "maxLength": 4096,
        "type": "string"
      },
      "page_title": {
        "anyOf": [
          {
            "maxLength": 1000,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "post_url": {
        "anyOf": [
          {
            "maxLength": 4096,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "post_author": {
        "anyOf": [
          {
            "maxLength": 1000,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "author": {
        "$ref": "#/$defs/Author"
      },
      "parent": {
        "anyOf": [
          {
            "$ref": "#/$defs/ParentComment"
          },
          {
            "type": "null"
          }
        ]
      },
      "shown_time": {
        "anyOf": [
          {
            "$ref": "#/$defs/ShownTime"
          },
          {
            "type": "null"
          }
        ]
      },
      "rating": {
        "anyOf": [
          {
            "$ref": "#/$defs/Rating"
          },
          {
            "type": "null"
          }
        ]
      },
      "reactions": {
        "anyOf": [
          {
            "$ref": "#/$defs/Reactions"
          },
          {
            "type": "null"
          }
        ]
      },
      "media": {
        "items": {
          "$ref": "#/$defs/Media"
        },
        "maxItems": 50,
        "type": "array"
      },
      "flags": {
        "items": {
          "$ref": "#/$defs/CaptureFlag"
        },
        "maxItems": 20,
        "type": "array"
      },
      "interface_language": {
        "anyOf": [
          {
            "maxLength": 35,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "by_hand": {
        "anyOf": [
          {
            "$ref": "#/$defs/ByHand"
          },
          {
            "type": "null"
          }
        ]
      },
      "place": {
        "anyOf": [
          {
            "$ref": "#/$defs/Place"
          },
          {
            "type": "null"
          }
        ]
      },
      "owner_reply": {
        "anyOf": [
          {
            "$ref": "#/$defs/OwnerReply"
          },
          {
            "type": "null"
          }
        ]
      },
      "original_text": {
        "anyOf": [
          {
            "maxLength": 20000,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "strategies": {
        "additionalProperties": {
          "maxLength": 1000,
          "type": "string"
        },
        "type": "object"
      },
      "strategy_level": {
        "anyOf": [
          {
            "$ref": "#/$defs/StrategyLevel"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "site",
      "kind",
      "page_url"
    ],
    "type": "object"
  },
  "ChainNode": {
    "enum": [
      "answer",
      "clarify",
      "detail",
      "offer",
      "person"
    ],
    "type": "string"
  },
  "ChainPlace": {
    "properties": {
      "chain": {
        "type": "string"
      },
      "step": {
        "$ref": "#/$defs/ChainNode"
      },
      "task": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "chain",
      "step",
      "task"
    ],
    "type": "object"
  },
  "CommentType": {
    "enum": [
      "complaint",
      "praise",
      "question",
      "misinformed",
      "troll",
      "spam",
      "other",
      "undetermined"
    ],
    "type": "string"
  },
  "Consent": {
    "additionalProperties": false,
    "properties": {
      "given_on": {
        "format": "date",
        "type": "string"
      },
      "form": {
        "maxLength": 200,
        "minLength": 1,
        "type": "string"
      },
      "holder": {
        "maxLength": 200,
        "minLength": 1,
        "type": "string"
      }
    },
    "required": [
      "given_on",
      "form",
      "holder"
    ],
    "type": "object"
  },
  "CorrectedBy": {
    "properties": {
      "at": {
        "format": "date-time",
        "type": "string",
        "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)$"
      },
      "fields": {
        "items": {
          "$ref": "#/$defs/CorrectedField"
        },
        "type": "array"
      },
      "person": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "understood": {
        "additionalProperties": {
          "items": {
            "type": "string"
          },
          "type": "array"
        },
        "propertyNames": {
          "$ref": "#/$defs/CorrectedField"
        },
        "type": "object"
      }
    },
    "required": [
      "at",
      "fields",
      "person",
      "understood"
    ],
    "type": "object"
  },
  "CorrectedField": {
    "enum": [
      "type",
      "language",
      "sentiment",
      "flags",
      "topics"
    ],
    "type": "string"
  },
  "Correction": {
    "additionalProperties": false,
    "properties": {
      "type": {
        "anyOf": [
          {
            "$ref": "#/$defs/CommentType"
          },
          {
            "type": "null"
          }
        ]
      },
      "language": {
        "anyOf": [
          {
            "$ref": "#/$defs/Language"
          },
          {
            "type": "null"
          }
        ]
      },
      "sentiment": {
        "anyOf": [
          {
            "$ref": "#/$defs/Sentiment"
          },
          {
            "type": "null"
          }
        ]
      },
      "flags": {
        "anyOf": [
          {
            "items": {
              "$ref": "#/$defs/Flag"
            },
            "maxItems": 16,
            "type": "array"
          },
          {
            "type": "null"
          }
        ]
      },
      "topics": {
        "anyOf": [
          {
            "items": {
              "$ref": "#/$defs/Topic"
            },
            "maxItems": 13,
            "type": "array"
          },
          {
            "type": "null"
          }
        ]
      },
      "mention": {
        "anyOf": [
          {
            "$ref": "#/$defs/MentionChoice"
          },
          {
            "type": "null"
          }
        ]
      },
      "undo": {
        "items": {
          "$ref": "#/$defs/CorrectedField"
        },
        "maxItems": 5,
        "type": "array"
      }
    },
    "type": "object"
  },
  "Cue": {
    "properties": {
      "target": {
        "$ref": "#/$defs/CueTarget"
      },
      "label": {
        "type": "string"
      },
      "surface": {
        "type": "string"
      },
      "start": {
        "type": "integer"
      },
      "end": {
        "type": "integer"
      },
      "voice": {
        "$ref": "#/$defs/Voice"
      },
      "weight": {
        "type": "number"
      }
    },
    "required": [
      "target",
      "label",
      "surface",
      "start",
      "end",
      "voice",
      "weight"
    ],
    "type": "object"
  },
  "CueTarget": {
    "enum": [
      "language",
      "type",
      "sentiment",
      "flag",
      "topic"
    ],
    "type": "string"
  },
  "Decided": {
    "properties": {
      "at": {
        "format": "date-time",
        "type": "string",
        "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)$"
      },
      "person": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "at",
      "person"
    ],
    "type": "object"
  },
  "DecidedName": {
    "properties": {
      "at": {
        "format": "date-time",
        "type": "string",
        "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)$"
      },
      "person": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "name": {
        "type": "string"
      },
      "entry": {
        "type": "string"
      },
      "verdict": {
        "$ref": "#/$defs/NameVerdict"
      }
    },
    "required": [
      "at",
      "person",
      "name",
      "entry",
      "verdict"
    ],
    "type": "object"
  },
  "Element": {
    "enum": [
      "R1",
      "R2",
      "R3",
      "R4",
      "R5",
      "R6",
      "R7",
      "R8",
      "R9",
      "R10",
      "R11",
      "R12"
    ],
    "type": "string"
  },
  "EntrySource": {
    "enum": [
      "phone",
      "private_message",
      "stories",
      "branch"
    ],
    "type": "string"
  },
  "ErrorBody": {
    "properties": {
      "error": {
        "$ref": "#/$defs/ErrorDetail"
      }
    },
    "required": [
      "error"
    ],
    "type": "object"
  },
  "ErrorCode": {
    "enum": [
      "wrong_host",
      "wrong_origin",
      "cross_site",
      "options_refused",
      "not_paired",
      "not_signed_in",
      "csrf_failed",
      "not_allowed",
      "entry_link_invalid",
      "pairing_busy",
      "pairing_closed",
      "pairing_code_wrong",
      "pairing_unknown",
      "not_found",
      "method_not_allowed",
      "wrong_media_type",
      "body_too_large",
      "body_cut",
      "request_invalid",
      "manifest_invalid",
      "part_hash_mismatch",
      "part_missing",
      "part_unexpected",
      "part_too_large",
      "fields_invalid",
      "capture_conflict",
      "capture_unknown",
      "contract_too_new",
      "screenshot_invalid",
      "screenshot_hash_mismatch",
      "screenshot_conflict",
      "screenshot_not_expected",
      "image_invalid",
      "practice_origin",
      "override_missing",
      "consent_missing",
      "entry_invalid",
      "playbook_conflict",
      "busy",
      "storage_full",
      "internal",
      "port_taken_by_vidhuk",
      "port_taken",
      "port_not_allowed",
      "home_locked",
      "home_not_writable",
      "setting_invalid",
      "database_newer",
      "database_unreachable",
      "database_damaged",
      "database_needs_migrate",
      "migration_failed",
      "desk_not_running",
      "playbook_invalid",
      "clinic_invalid",
      "clinic_conflict",
      "sheet_unreadable",
      "file_unreadable",
      "file_unwritable",
      "file_line_invalid",
      "nothing_labelled",
      "line_invalid",
      "custody_broken"
    ],
    "type": "string"
  },
  "ErrorDetail": {
    "properties": {
      "code": {
        "$ref": "#/$defs/ErrorCode"
      },
      "params": {
        "additionalProperties": {
          "anyOf": [
            {
              "type": "string"
            },
            {
              "type": "integer"
            },
            {
              "type": "number"
            }
          ]
        },
        "type": "object"
      }
    },
    "required": [
      "code",
      "params"
    ],
    "type": "object"
  },
  "Flag": {
    "enum": [
      "safety",
      "legal_threat",
      "press_or_blogger",
      "minor",
      "staff_named",
      "health_data_by_author",
      "insult",
      "competitor",
      "accusation",
      "formal_complaint",
      "pile_on",
      "second_unanswered",
      "ironic",
      "mixed",
      "reach_high",
      "own_staff_suspected"
    ],
    "type": "string"
  },
  "InsertWish": {
    "properties": {
      "id": {
        "format": "uuid",
        "type": "string"
      },
      "capture": {
        "format": "uuid",
        "type": "string"
      },
      "site": {
        "$ref": "#/$defs/Site"
      },
      "native_id": {
        "anyOf": [
          {
            "maxLength": 1000,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "address": {
        "maxLength": 4096,
        "type": "string"
      },
      "author": {
        "anyOf": [
          {
            "maxLength": 1000,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "shown_time": {
        "anyOf": [
          {
            "maxLength": 1000,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "excerpt": {
        "type": "string"
      },
      "made_at": {
        "format": "date-time",
        "type": "string",
        "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)$"
      },
      "reply": {
        "$ref": "#/$defs/WishedReply"
      },
      "mode": {
        "enum": [
          "ask",
          "append",
          "replace"
        ],
        "type": "string"
      }
    },
    "required": [
      "id",
      "capture",
      "site",
      "native_id",
      "address",
      "author",
      "shown_time",
      "excerpt",
      "made_at",
      "reply",
      "mode"
    ],
    "type": "object"
  },
  "Insertion": {
    "properties": {
      "id": {
        "format": "uuid",
        "type": "string"
      },
      "state": {
        "enum": [
          "inserted",
          "published"
        ],
        "type": "string"
      },
      "inserted_at": {
        "format": "date-time",
        "type": "string",
        "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)$"
      },
      "published_at": {
        "anyOf": [
          {
            "format": "date-time",
            "type": "string",
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)$"
          },
          {
            "type": "null"
          }
        ]
      },
      "shown_time": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "secrecy": {
        "items": {
          "$ref": "#/$defs/LintRule"
        },
        "type": "array"
      }
    },
    "required": [
      "id",
      "state",
      "inserted_at",
      "published_at",
      "shown_time",
      "secrecy"
    ],
    "type": "object"
  },
  "KnownAnswer": {
    "properties": {
      "comments": {
        "items": {
          "$ref": "#/$defs/KnownComment"
        },
        "type": "array"
      }
    },
    "required": [
      "comments"
    ],
    "type": "object"
  },
  "KnownComment": {
    "properties": {
      "native_id": {
        "maxLength": 1000,
        "minLength": 1,
        "type": "string"
      },
      "seq": {
        "minimum": 1,
        "type": "integer"
      },
      "received_at": {
        "format": "date-time",
        "type": "string",
        "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)$"
      },
      "captures": {
        "minimum": 1,
        "type": "integer"
      },
      "same_text": {
        "type": "boolean"
      },
      "replies_copied": {
        "minimum": 0,
        "type": "integer"
      },
      "inserted": {
        "anyOf": [
          {
            "enum": [
              "inserted",
              "published"
            ],
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "native_id",
      "seq",
      "received_at",
      "captures",
      "same_text",
      "replies_copied",
      "inserted"
    ],
    "type": "object"
  },
  "KnownRequest": {
    "additionalProperties": false,
    "properties": {
      "site": {
        "$ref": "#/$defs/Site"
      },
      "comments": {
        "items": {
          "$ref": "#/$defs/SeenComment"
        },
        "maxItems": 200,
        "type": "array"
      }
    },
    "required": [
      "site",
      "comments"
    ],
    "type": "object"
  },
  "Labels": {
    "properties": {
      "language": {
        "$ref": "#/$defs/Language"
      },
      "language_confidence": {
        "type": "number"
      },
      "script": {
        "$ref": "#/$defs/Script"
      },
      "type": {
        "$ref": "#/$defs/CommentType"
      },
      "type_confidence": {
        "type": "number"
      },
      "second_type": {
        "anyOf": [
          {
            "$ref": "#/$defs/CommentType"
          },
          {
            "type": "null"
          }
        ]
      },
      "sentiment": {
        "$ref": "#/$defs/Sentiment"
      },
      "flags": {
        "items": {
          "$ref": "#/$defs/Flag"
        },
        "type": "array"
      },
      "topics": {
        "items": {
          "$ref": "#/$defs/Topic"
        },
        "type": "array"
      },
      "mentions": {
        "items": {
          "$ref": "#/$defs/Mention"
        },
        "type": "array"
      },
      "assigned": {
        "items": {
          "$ref": "#/$defs/Assigned"
        },
        "type": "array"
      },
      "unknown_names": {
        "items": {
          "type": "string"
        },
        "type": "array"
      },
      "decided_names": {
        "items": {
          "$ref": "#/$defs/DecidedName"
        },
        "type": "array"
      },
      "facts": {
        "items": {
          "$ref": "#/$defs/Span"
        },
        "type": "array"
      },
      "needs_checking": {
        "type": "boolean"
      },
      "signs": {
        "items": {
          "$ref": "#/$defs/Sign"
        },
        "type": "array"
      },
      "cues": {
        "items": {
          "$ref": "#/$defs/Cue"
        },
        "type": "array"
      },
      "reasons": {
        "items": {
          "$ref": "#/$defs/Reason"
        },
        "type": "array"
      },
      "layer": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "language",
      "language_confidence",
      "script",
      "type",
      "type_confidence",
      "second_type",
      "sentiment",
      "flags",
      "topics",
      "mentions",
      "assigned",
      "unknown_names",
      "decided_names",
      "facts",
      "needs_checking",
      "signs",
      "cues",
      "reasons",
      "layer"
    ],
    "type": "object"
  },
  "Language": {
    "enum": [
      "uk",
      "ru",
      "en",
      "mixed",
      "undetermined"
    ],
    "type": "string"
  },
  "LintAnswer": {
    "properties": {
      "findings": {
        "items": {
          "$ref": "#/$defs/LintFinding"
        },
        "type": "array"
      }
    },
    "type": "object",
    "required": [
      "findings"
    ]
  },
  "LintFinding": {
    "properties": {
      "rule": {
        "$ref": "#/$defs/LintRule"
      },
      "severity": {
        "$ref": "#/$defs/Severity"
      },
      "start": {
        "type": "integer"
      },
      "end": {
        "type": "integer"
      },
      "matched": {
        "type": "string"
      },
      "rewrite": {
        "type": "string"
      },
      "basis": {
        "type": "string"
      },
      "sentence_start": {
        "anyOf": [
          {
            "type": "integer"
          },
          {
            "type": "null"
          }
        ]
      },
      "sentence_end": {
        "anyOf": [
          {
            "type": "integer"
          },
          {
            "type": "null"
          }
        ]
      },
      "changed": {
        "anyOf": [
          {
            "$ref": "#/$defs/SeverityChange"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "rule",
      "severity",
      "start",
      "end",
      "matched",
      "rewrite",
      "basis",
      "sentence_start",
      "sentence_end",
      "changed"
    ],
    "type": "object"
  },
  "LintOverride": {
    "additionalProperties": false,
    "properties": {
      "rule": {
        "$ref": "#/$defs/LintRule"
      },
      "reason": {
        "maxLength": 500,
        "minLength": 1,
        "type": "string"
      },
      "consent": {
        "anyOf": [
          {
            "$ref": "#/$defs/Consent"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "rule",
      "reason"
    ],
    "type": "object"
  },
  "LintRequest": {
    "additionalProperties": false,
    "properties": {
      "reply": {
        "maxLength": 10000,
        "type": "string"
      },
      "channel": {
        "$ref": "#/$defs/ReplyChannel"
      }
    },
    "required": [
      "reply"
    ],
    "type": "object"
  },
  "LintRule": {
    "enum": [
      "L01",
      "L02",
      "L03",
      "L04",
      "L05",
      "L06",
      "L07",
      "L08",
      "L09",
      "L10",
      "L11",
      "L12",
      "L13",
      "L14",
      "L15",
      "L16",
      "L17",
      "L18",
      "L19",
      "L20",
      "L21",
      "L22",
      "L23",
      "L24",
      "L25",
      "L26",
      "L27",
      "L28"
    ],
    "type": "string"
  },
  "ListedImage": {
    "properties": {
      "name": {
        "$ref": "#/$defs/AdditionName"
      },
      "media_type": {
        "enum": [
          "image/png",
          "image/jpeg",
          "image/webp"
        ],
        "type": "string"
      },
      "bytes": {
        "minimum": 1,
        "type": "integer"
      },
      "sha256": {
        "pattern": "^[0-9a-f]{64}$",
        "type": "string"
      }
    },
    "required": [
      "name",
      "media_type",
      "bytes",
      "sha256"
    ],
    "type": "object"
  },
  "Manifest": {
    "properties": {
      "major": {
        "minimum": 1,
        "type": "integer"
      },
      "minor": {
        "minimum": 0,
        "type": "integer"
      },
      "id": {
        "format": "uuid",
        "type": "string"
      },
      "nonce": {
        "pattern": "^[0-9a-f]{64}$",
        "type": "string"
      },
      "made_at": {
        "format": "date-time",
        "type": "string",
        "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)$"
      },
      "time_zone": {
        "maxLength": 64,
        "type": "string"
      },
      "utc_offset_minutes": {
        "maximum": 1080,
        "minimum": -1080,
        "type": "integer"
      },
      "extension_version": {
        "maxLength": 40,
        "type": "string"
      },
      "browser": {
        "maxLength": 200,
        "type": "string"
      },
      "parts": {
        "items": {
          "$ref": "#/$defs/ManifestPart"
        },
        "maxItems": 4,
        "minItems": 2,
        "type": "array"
      },
      "screenshot": {
        "oneOf": [
          {
            "$ref": "#/$defs/ScreenshotExpected"
          },
          {
            "$ref": "#/$defs/ScreenshotUnavailable"
          }
        ]
      },
      "flags": {
        "items": {
          "$ref": "#/$defs/CaptureFlag"
        },
        "maxItems": 20,
        "type": "array"
      },
      "images": {
        "items": {
          "$ref": "#/$defs/ListedImage"
        },
        "maxItems": 6,
        "type": "array"
      }
    },
    "required": [
      "major",
      "minor",
      "id",
      "nonce",
      "made_at",
      "time_zone",
      "utc_offset_minutes",
      "extension_version",
      "browser",
      "parts",
      "screenshot"
    ],
    "type": "object"
  },
  "ManifestPart": {
    "properties": {
      "name": {
        "$ref": "#/$defs/PartName"
      },
      "media_type": {
        "enum": [
          "text/plain",
          "application/json",
          "text/html"
        ],
        "type": "string"
      },
      "bytes": {
        "minimum": 0,
        "type": "integer"
      },
      "sha256": {
        "pattern": "^[0-9a-f]{64}$",
        "type": "string"
      }
    },
    "required": [
      "name",
      "media_type",
      "bytes",
      "sha256"
    ],
    "type": "object"
  },
  "Media": {
    "properties": {
      "kind": {
        "$ref": "#/$defs/MediaKind"
      },
      "description": {
        "anyOf": [
          {
            "maxLength": 1000,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "kind"
    ],
    "type": "object"
  },
  "MediaKind": {
    "enum": [
      "photo",
      "sticker",
      "gif",
      "video",
      "link"
    ],
    "type": "string"
  },
  "Mention": {
    "properties": {
      "surface": {
        "type": "string"
      },
      "lemma": {
        "type": "string"
      },
      "start": {
        "type": "integer"
      },
      "end": {
        "type": "integer"
      },
      "kind": {
        "anyOf": [
          {
            "$ref": "#/$defs/RosterKind"
          },
          {
            "type": "null"
          }
        ]
      },
      "ambiguous": {
        "type": "boolean"
      },
      "candidates": {
        "items": {
          "type": "string"
        },
        "type": "array"
      },
      "details": {
        "additionalProperties": {
          "items": {
            "type": "string"
          },
          "type": "array"
        },
        "type": "object"
      },
      "decided": {
        "anyOf": [
          {
            "$ref": "#/$defs/Decided"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "surface",
      "lemma",
      "start",
      "end",
      "kind",
      "ambiguous",
      "candidates",
      "details",
      "decided"
    ],
    "type": "object"
  },
  "MentionChoice": {
    "additionalProperties": false,
    "properties": {
      "start": {
        "type": "integer"
      },
      "end": {
        "type": "integer"
      },
      "name": {
        "anyOf": [
          {
            "maxLength": 1000,
            "minLength": 1,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "undo": {
        "type": "boolean"
      }
    },
    "required": [
      "start",
      "end",
      "name"
    ],
    "type": "object"
  },
  "MissingFact": {
    "enum": [
      "clinic_name",
      "responsible",
      "hours",
      "private_channel",
      "phone",
      "address",
      "price",
      "schedule",
      "doctors",
      "metro",
      "parking",
      "insurance",
      "languages",
      "promotions",
      "price_expired",
      "promotion_expired",
      "name_in_english",
      "offer_in_english",
      "branch_in_english",
      "insurance_in_english",
      "fact_in_english",
      "fact_with_source",
      "answer"
    ],
    "type": "string"
  },
  "NameChoice": {
    "additionalProperties": false,
    "properties": {
      "name": {
        "maxLength": 1000,
        "minLength": 1,
        "type": "string"
      },
      "verdict": {
        "anyOf": [
          {
            "$ref": "#/$defs/NameVerdict"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "name",
      "verdict"
    ],
    "type": "object"
  },
  "NameVerdict": {
    "enum": [
      "roster",
      "nobody"
    ],
    "type": "string"
  },
  "OpenAnswer": {
    "properties": {
      "url": {
        "maxLength": 4096,
        "type": "string"
      },
      "expires_at": {
        "format": "date-time",
        "type": "string",
        "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)$"
      }
    },
    "required": [
      "url",
      "expires_at"
    ],
    "type": "object"
  },
  "OpenRequest": {
    "additionalProperties": false,
    "properties": {
      "path": {
        "pattern": "^/[A-Za-z0-9/_.-]{0,200}$",
        "type": "string"
      }
    },
    "type": "object"
  },
  "OwnerReply": {
    "properties": {
      "text": {
        "maxLength": 20000,
        "type": "string"
      },
      "author_name": {
        "anyOf": [
          {
            "maxLength": 1000,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "shown_time": {
        "anyOf": [
          {
            "$ref": "#/$defs/ShownTime"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "text"
    ],
    "type": "object"
  },
  "PairAnswer": {
    "properties": {
      "request": {
        "format": "uuid",
        "type": "string"
      },
      "code": {
        "pattern": "^[A-Z2-9]{8}$",
        "type": "string"
      },
      "expires_at": {
        "format": "date-time",
        "type": "string",
        "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)$"
      }
    },
    "required": [
      "request",
      "code",
      "expires_at"
    ],
    "type": "object"
  },
  "PairPoll": {
    "additionalProperties": false,
    "properties": {
      "request": {
        "format": "uuid",
        "type": "string"
      },
      "secret": {
        "pattern": "^[0-9a-f]{64}$",
        "type": "string"
      },
      "withdraw": {
        "type": "boolean"
      }
    },
    "required": [
      "request",
      "secret"
    ],
    "type": "object"
  },
  "PairPollAnswer": {
    "properties": {
      "status": {
        "$ref": "#/$defs/PairStatus"
      },
      "token": {
        "anyOf": [
          {
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "installation": {
        "anyOf": [
          {
            "format": "uuid",
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "status",
      "token",
      "installation"
    ],
    "type": "object"
  },
  "PairRequest": {
    "additionalProperties": false,
    "properties": {
      "secret_sha256": {
        "pattern": "^[0-9a-f]{64}$",
        "type": "string"
      },
      "browser": {
        "maxLength": 200,
        "minLength": 1,
        "type": "string"
      },
      "extension_version": {
        "maxLength": 40,
        "minLength": 1,
        "type": "string"
      }
    },
    "required": [
      "secret_sha256",
      "browser",
      "extension_version"
    ],
    "type": "object"
  },
  "PairStatus": {
    "enum": [
      "pending",
      "approved",
      "rejected",
      "expired"
    ],
    "type": "string"
  },
  "ParentComment": {
    "properties": {
      "native_id": {
        "anyOf": [
          {
            "maxLength": 1000,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "author_name": {
        "anyOf": [
          {
            "maxLength": 1000,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "excerpt": {
        "anyOf": [
          {
            "maxLength": 1000,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "type": "object"
  },
  "PartName": {
    "enum": [
      "text",
      "text_expanded",
      "fields",
      "html"
    ],
    "type": "string"
  },
  "PingAnswer": {
    "properties": {
      "service": {
        "const": "vidhuk",
        "type": "string"
      },
      "version": {
        "type": "string"
      },
      "contract_major": {
        "type": "integer"
      },
      "contract_minor": {
        "type": "integer"
      },
      "proof": {
        "anyOf": [
          {
            "pattern": "^[0-9a-f]{64}$",
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "service",
      "version",
      "contract_major",
      "contract_minor",
      "proof"
    ],
    "type": "object"
  },
  "PingRequest": {
    "additionalProperties": false,
    "properties": {
      "nonce": {
        "pattern": "^[0-9a-f]{64}$",
        "type": "string"
      },
      "installation": {
        "anyOf": [
          {
            "format": "uuid",
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "nonce"
    ],
    "type": "object"
  },
  "Place": {
    "properties": {
      "name": {
        "anyOf": [
          {
            "maxLength": 1000,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "native_id": {
        "anyOf": [
          {
            "maxLength": 1000,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "url": {
        "anyOf": [
          {
            "maxLength": 4096,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "type": "object"
  },
  "Rating": {
    "properties": {
      "value": {
        "anyOf": [
          {
            "type": "number"
          },
          {
            "type": "null"
          }
        ]
      },
      "scale": {
        "anyOf": [
          {
            "type": "number"
          },
          {
            "type": "null"
          }
        ]
      },
      "recommendation": {
        "anyOf": [
          {
            "$ref": "#/$defs/Recommendation"
          },
          {
            "type": "null"
          }
        ]
      },
      "shown": {
        "anyOf": [
          {
            "maxLength": 1000,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "type": "object"
  },
  "Reactions": {
    "properties": {
      "shown": {
        "maxLength": 1000,
        "type": "string"
      },
      "count": {
        "anyOf": [
          {
            "type": "integer"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "shown"
    ],
    "type": "object"
  },
  "Reason": {
    "properties": {
      "target": {
        "$ref": "#/$defs/CueTarget"
      },
      "code": {
        "type": "string"
      },
      "voice": {
        "$ref": "#/$defs/Voice"
      },
      "params": {
        "additionalProperties": {
          "anyOf": [
            {
              "type": "string"
            },
            {
              "type": "integer"
            },
            {
              "type": "number"
            }
          ]
        },
        "type": "object"
      }
    },
    "required": [
      "target",
      "code",
      "voice",
      "params"
    ],
    "type": "object"
  },
  "Receipt": {
    "properties": {
      "id": {
        "format": "uuid",
        "type": "string"
      },
      "seq": {
        "minimum": 1,
        "type": "integer"
      },
      "manifest_sha256": {
        "pattern": "^[0-9a-f]{64}$",
        "type": "string"
      },
      "received_at": {
        "format": "date-time",
        "type": "string",
        "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)$"
      }
    },
    "required": [
      "id",
      "seq",
      "manifest_sha256",
      "received_at"
    ],
    "type": "object"
  },
  "Recommendation": {
    "enum": [
      "recommends",
      "does_not_recommend",
      "unknown"
    ],
    "type": "string"
  },
  "ReplyChannel": {
    "enum": [
      "public",
      "private",
      "closing_note"
    ],
    "type": "string"
  },
  "ReplyCopied": {
    "additionalProperties": false,
    "properties": {
      "entry": {
        "maxLength": 100,
        "type": "string"
      },
      "stage": {
        "$ref": "#/$defs/ReplyStage"
      },
      "language": {
        "enum": [
          "uk",
          "ru",
          "en"
        ],
        "type": "string"
      },
      "text": {
        "maxLength": 10000,
        "type": "string"
      },
      "language_chosen": {
        "type": "boolean"
      },
      "channel": {
        "$ref": "#/$defs/ReplyChannel"
      },
      "overrides": {
        "items": {
          "$ref": "#/$defs/LintOverride"
        },
        "maxItems": 40,
        "type": "array"
      }
    },
    "required": [
      "entry",
      "stage",
      "language",
      "text"
    ],
    "type": "object"
  },
  "ReplyInserted": {
    "additionalProperties": false,
    "properties": {
      "entry": {
        "maxLength": 100,
        "type": "string"
      },
      "stage": {
        "$ref": "#/$defs/ReplyStage"
      },
      "language": {
        "enum": [
          "uk",
          "ru",
          "en"
        ],
        "type": "string"
      },
      "text": {
        "maxLength": 10000,
        "type": "string"
      },
      "language_chosen": {
        "type": "boolean"
      },
      "channel": {
        "$ref": "#/$defs/ReplyChannel"
      },
      "overrides": {
        "items": {
          "$ref": "#/$defs/LintOverride"
        },
        "maxItems": 40,
        "type": "array"
      },
      "id": {
        "format": "uuid",
        "type": "string"
      },
      "wish": {
        "anyOf": [
          {
            "format": "uuid",
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "entry",
      "stage",
      "language",
      "text",
      "id"
    ],
    "type": "object"
  },
  "ReplyPublished": {
    "additionalProperties": false,
    "properties": {
      "text": {
        "maxLength": 20000,
        "minLength": 1,
        "type": "string"
      },
      "native_id": {
        "maxLength": 200,
        "minLength": 1,
        "type": "string"
      },
      "shown_time": {
        "anyOf": [
          {
            "maxLength": 1000,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "seen_at": {
        "format": "date-time",
        "type": "string",
        "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)$"
      },
      "truncated": {
        "type": "boolean"
      }
    },
    "required": [
      "text",
      "native_id",
      "seen_at"
    ],
    "type": "object"
  },
  "ReplyStage": {
    "enum": [
      "acknowledge",
      "answer",
      "thank",
      "correct",
      "request_details",
      "holding",
      "closing_note",
      "no_reply",
      "private_message",
      "cannot_fulfil"
    ],
    "type": "string"
  },
  "RosterKind": {
    "enum": [
      "doctor",
      "branch"
    ],
    "type": "string"
  },
  "ScreenshotExpected": {
    "properties": {
      "status": {
        "const": "expected",
        "type": "string"
      }
    },
    "required": [
      "status"
    ],
    "type": "object"
  },
  "ScreenshotGap": {
    "enum": [
      "no_gesture",
      "tab_changed",
      "not_found",
      "not_visible",
      "quota",
      "too_large",
      "failed",
      "by_hand",
      "batch"
    ],
    "type": "string"
  },
  "ScreenshotGiveUp": {
    "additionalProperties": false,
    "properties": {
      "reason": {
        "$ref": "#/$defs/ScreenshotGap"
      }
    },
    "required": [
      "reason"
    ],
    "type": "object"
  },
  "ScreenshotReceipt": {
    "properties": {
      "id": {
        "format": "uuid",
        "type": "string"
      },
      "status": {
        "enum": [
          "kept",
          "unavailable"
        ],
        "type": "string"
      },
      "sha256": {
        "anyOf": [
          {
            "pattern": "^[0-9a-f]{64}$",
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "received_at": {
        "format": "date-time",
        "type": "string",
        "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)$"
      }
    },
    "required": [
      "id",
      "status",
      "sha256",
      "received_at"
    ],
    "type": "object"
  },
  "ScreenshotUnavailable": {
    "properties": {
      "status": {
        "const": "unavailable",
        "type": "string"
      },
      "reason": {
        "$ref": "#/$defs/ScreenshotGap"
      }
    },
    "required": [
      "status",
      "reason"
    ],
    "type": "object"
  },
  "Script": {
    "enum": [
      "cyrillic",
      "latin",
      "mixed",
      "none"
    ],
    "type": "string"
  },
  "SeenComment": {
    "additionalProperties": false,
    "properties": {
      "native_id": {
        "maxLength": 1000,
        "minLength": 1,
        "type": "string"
      },
      "text_sha256": {
        "pattern": "^[0-9a-f]{64}$",
        "type": "string"
      }
    },
    "required": [
      "native_id",
      "text_sha256"
    ],
    "type": "object"
  },
  "Sentiment": {
    "enum": [
      "negative",
      "neutral",
      "positive",
      "mixed",
      "undetermined"
    ],
    "type": "string"
  },
  "Severity": {
    "enum": [
      "block",
      "warn",
      "hint"
    ],
    "type": "string"
  },
  "SeverityChange": {
    "properties": {
      "was": {
        "$ref": "#/$defs/Severity"
      },
      "person": {
        "type": "string"
      },
      "at": {
        "format": "date-time",
        "type": "string",
        "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)$"
      },
      "reason": {
        "type": "string"
      }
    },
    "required": [
      "was",
      "person",
      "at",
      "reason"
    ],
    "type": "object"
  },
  "ShownTime": {
    "properties": {
      "text": {
        "maxLength": 1000,
        "type": "string"
      },
      "language": {
        "anyOf": [
          {
            "maxLength": 35,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "observed_at": {
        "format": "date-time",
        "type": "string",
        "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)$"
      },
      "earliest": {
        "anyOf": [
          {
            "format": "date-time",
            "type": "string",
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)$"
          },
          {
            "type": "null"
          }
        ]
      },
      "latest": {
        "anyOf": [
          {
            "format": "date-time",
            "type": "string",
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)$"
          },
          {
            "type": "null"
          }
        ]
      },
      "precision": {
        "$ref": "#/$defs/TimePrecision"
      }
    },
    "required": [
      "text",
      "observed_at"
    ],
    "type": "object"
  },
  "Sign": {
    "properties": {
      "code": {
        "$ref": "#/$defs/SignCode"
      },
      "group": {
        "$ref": "#/$defs/SignGroup"
      },
      "weight": {
        "type": "number"
      },
      "params": {
        "additionalProperties": {
          "anyOf": [
            {
              "type": "string"
            },
            {
              "type": "integer"
            },
            {
              "type": "number"
            }
          ]
        },
        "type": "object"
      }
    },
    "required": [
      "code",
      "group",
      "weight",
      "params"
    ],
    "type": "object"
  },
  "SignCode": {
    "enum": [
      "no_visit_found",
      "impossible_detail",
      "no_concrete_detail",
      "only_superlatives",
      "near_duplicate",
      "empty_profile",
      "praises_rival",
      "burst",
      "no_details_by_deadline",
      "receipt_unknown",
      "concrete_inside_detail",
      "earlier_contact",
      "staff_recognises",
      "moved_to_private"
    ],
    "type": "string"
  },
  "SignGroup": {
    "enum": [
      "records",
      "text",
      "account",
      "time",
      "behaviour",
      "counter"
    ],
    "type": "string"
  },
  "Site": {
    "enum": [
      "facebook",
      "instagram",
      "google_maps",
      "youtube",
      "tiktok",
      "web",
      "by_hand",
      "practice"
    ],
    "type": "string"
  },
  "Span": {
    "properties": {
      "start": {
        "type": "integer"
      },
      "end": {
        "type": "integer"
      }
    },
    "required": [
      "start",
      "end"
    ],
    "type": "object"
  },
  "StrategyLevel": {
    "enum": [
      "structure",
      "fallback",
      "guess"
    ],
    "type": "string"
  },
  "SubmittedPart": {
    "properties": {
      "name": {
        "$ref": "#/$defs/PartName"
      },
      "content": {
        "type": "string"
      }
    },
    "required": [
      "name",
      "content"
    ],
    "type": "object"
  },
  "Suggestion": {
    "properties": {
      "entry": {
        "type": "string"
      },
      "stage": {
        "$ref": "#/$defs/ReplyStage"
      },
      "language": {
        "enum": [
          "uk",
          "ru",
          "en"
        ],
        "type": "string"
      },
      "text": {
        "type": "string"
      },
      "elements": {
        "items": {
          "$ref": "#/$defs/Element"
        },
        "type": "array"
      },
      "why": {
        "items": {
          "$ref": "#/$defs/WhyReply"
        },
        "type": "array"
      }
    },
    "required": [
      "entry",
      "stage",
      "language",
      "text",
      "elements",
      "why"
    ],
    "type": "object"
  },
  "SuggestionRequest": {
    "additionalProperties": false,
    "properties": {
      "reply_language": {
        "anyOf": [
          {
            "enum": [
              "uk",
              "ru",
              "en"
            ],
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      },
      "stage": {
        "anyOf": [
          {
            "$ref": "#/$defs/ReplyStage"
          },
          {
            "type": "null"
          }
        ]
      },
      "exclude": {
        "items": {
          "maxLength": 2000,
          "type": "string"
        },
        "maxItems": 60,
        "type": "array"
      }
    },
    "type": "object"
  },
  "SuggestionSet": {
    "properties": {
      "type": {
        "$ref": "#/$defs/CommentType"
      },
      "language": {
        "enum": [
          "uk",
          "ru",
          "en"
        ],
        "type": "string"
      },
      "other_languages": {
        "items": {
          "enum": [
            "uk",
            "ru",
            "en"
          ],
          "type": "string"
        },
        "type": "array"
      },
      "missing_facts": {
        "items": {
          "$ref": "#/$defs/MissingFact"
        },
        "type": "array"
      },
      "suggestions": {
        "items": {
          "$ref": "#/$defs/Suggestion"
        },
        "type": "array"
      },
      "call_lead": {
        "type": "boolean"
      },
      "chain": {
        "anyOf": [
          {
            "$ref": "#/$defs/ChainPlace"
          },
          {
            "type": "null"
          }
        ]
      },
      "private": {
        "type": "boolean"
      }
    },
    "required": [
      "type",
      "language",
      "other_languages",
      "missing_facts",
      "suggestions",
      "call_lead",
      "chain",
      "private"
    ],
    "type": "object"
  },
  "TabGap": {
    "enum": [
      "no_gesture",
      "tab_changed",
      "quota",
      "too_large",
      "failed",
      "late"
    ],
    "type": "string"
  },
  "TabGiveUp": {
    "properties": {
      "reason": {
        "$ref": "#/$defs/TabGap"
      }
    },
    "required": [
      "reason"
    ],
    "type": "object"
  },
  "TabGiveUpReceipt": {
    "properties": {
      "id": {
        "format": "uuid",
        "type": "string"
      },
      "reason": {
        "$ref": "#/$defs/TabGap"
      }
    },
    "required": [
      "id",
      "reason"
    ],
    "type": "object"
  },
  "TimePrecision": {
    "enum": [
      "exact",
      "minute",
      "hour",
      "day",
      "week",
      "month",
      "year",
      "unknown"
    ],
    "type": "string"
  },
  "Topic": {
    "enum": [
      "price",
      "waiting",
      "staff_manner",
      "treatment",
      "diagnosis",
      "facility",
      "booking",
      "supply",
      "information",
      "language_of_service",
      "refund",
      "insurance",
      "other"
    ],
    "type": "string"
  },
  "Voice": {
    "enum": [
      "letters",
      "words",
      "langdetect",
      "model",
      "cue",
      "rule",
      "textblob",
      "roster",
      "case",
      "layer",
      "history",
      "person"
    ],
    "type": "string"
  },
  "WhyReply": {
    "properties": {
      "code": {
        "type": "string"
      },
      "params": {
        "additionalProperties": {
          "anyOf": [
            {
              "type": "string"
            },
            {
              "type": "integer"
            },
            {
              "type": "number"
            }
          ]
        },
        "type": "object"
      }
    },
    "required": [
      "code",
      "params"
    ],
    "type": "object"
  },
  "WishEnded": {
    "additionalProperties": false,
    "properties": {
      "outcome": {
        "enum": [
          "inserted",
          "draft",
          "not"
        ],
        "type": "string"
      },
      "why": {
        "anyOf": [
          {
            "maxLength": 20,
            "type": "string"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "outcome"
    ],
    "type": "object"
  },
  "WishTake": {
    "additionalProperties": false,
    "properties": {
      "ticket": {
        "pattern": "^[0-9a-f]{64}$",
        "type": "string"
      }
    },
    "required": [
      "ticket"
    ],
    "type": "object"
  },
  "WishedReply": {
    "properties": {
      "entry": {
        "type": "string"
      },
      "stage": {
        "$ref": "#/$defs/ReplyStage"
      },
      "language": {
        "enum": [
          "uk",
          "ru",
          "en"
        ],
        "type": "string"
      },
      "text": {
        "type": "string"
      },
      "language_chosen": {
        "type": "boolean"
      }
    },
    "required": [
      "entry",
      "stage",
      "language",
      "text",
      "language_chosen"
    ],
    "type": "object"
  }
};
