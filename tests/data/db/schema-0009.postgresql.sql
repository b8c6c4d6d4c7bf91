--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: evidence_is_kept(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.evidence_is_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'evidence is kept' USING ERRCODE = 'integrity_constraint_violation'; END $$;


--
-- Name: part_is_kept(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.part_is_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF (SELECT practice FROM capture WHERE seq = OLD.capture_seq) THEN RETURN OLD; END IF; RAISE EXCEPTION 'evidence is kept' USING ERRCODE = 'integrity_constraint_violation'; END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: alembic_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);


--
-- Name: capture; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.capture (
    seq bigint NOT NULL,
    desk uuid NOT NULL,
    installation uuid,
    person character varying,
    uuid uuid NOT NULL,
    comment_id bigint NOT NULL,
    practice boolean NOT NULL,
    site character varying(20) NOT NULL,
    kind character varying(20) NOT NULL,
    manifest_sha256 character varying(64) NOT NULL,
    contract_major integer NOT NULL,
    contract_minor integer NOT NULL,
    made_at timestamp with time zone NOT NULL,
    time_zone character varying(64) NOT NULL,
    utc_offset_minutes integer NOT NULL,
    received_at timestamp with time zone NOT NULL,
    extension_version character varying(40) NOT NULL,
    browser character varying(200) NOT NULL,
    author_name character varying,
    author_url character varying,
    permalink character varying,
    page_url character varying NOT NULL,
    page_title character varying,
    shown_time character varying,
    posted_earliest timestamp with time zone,
    posted_latest timestamp with time zone,
    excerpt character varying NOT NULL,
    screenshot character varying(20) NOT NULL,
    screenshot_reason character varying(40),
    screenshot_at timestamp with time zone,
    search_words text DEFAULT ''::text NOT NULL,
    strategy_level character varying(20),
    thread character varying(300)
);


--
-- Name: capture_part; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.capture_part (
    id bigint NOT NULL,
    capture_seq bigint NOT NULL,
    name character varying(20) NOT NULL,
    media_type character varying(40) NOT NULL,
    size integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    content bytea NOT NULL
);


--
-- Name: capture_part_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.capture_part_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: capture_part_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.capture_part_id_seq OWNED BY public.capture_part.id;


--
-- Name: capture_seq_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.capture_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: capture_seq_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.capture_seq_seq OWNED BY public.capture.seq;


--
-- Name: comment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.comment (
    id bigint NOT NULL,
    site character varying(20) NOT NULL,
    native_id character varying(255)
);


--
-- Name: comment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.comment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: comment_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.comment_id_seq OWNED BY public.comment.id;


--
-- Name: current_label; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.current_label (
    capture_seq bigint NOT NULL,
    practice boolean NOT NULL,
    site character varying(20) NOT NULL,
    type character varying(20) NOT NULL,
    language character varying(20) NOT NULL,
    sentiment character varying(20) NOT NULL,
    needs_checking boolean NOT NULL,
    run_id bigint,
    type_corrected boolean NOT NULL,
    language_corrected boolean NOT NULL,
    corrected_at timestamp with time zone,
    sentiment_corrected character varying(20),
    flags_corrected character varying(400),
    topics_corrected character varying(400)
);


--
-- Name: custody_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.custody_entry (
    id bigint NOT NULL,
    desk uuid NOT NULL,
    number integer NOT NULL,
    capture_uuid uuid NOT NULL,
    entry text NOT NULL,
    entry_hash character varying(64) NOT NULL,
    seal character varying(64) NOT NULL
);


--
-- Name: custody_entry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.custody_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: custody_entry_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.custody_entry_id_seq OWNED BY public.custody_entry.id;


--
-- Name: desk; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.desk (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL
);


--
-- Name: enter_link; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.enter_link (
    id uuid NOT NULL,
    desk uuid NOT NULL,
    key_sha256 character varying(64) NOT NULL,
    path character varying(201) NOT NULL,
    made_by character varying(12) NOT NULL,
    installation uuid,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone
);


--
-- Name: installation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.installation (
    id uuid NOT NULL,
    desk uuid NOT NULL,
    origin character varying(300),
    browser character varying(200) NOT NULL,
    extension_version character varying(40) NOT NULL,
    token_sha256 character varying(64),
    may_open_pages boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone,
    revoked_at timestamp with time zone,
    person character varying(200)
);


--
-- Name: label_correction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.label_correction (
    id bigint NOT NULL,
    desk uuid NOT NULL,
    installation uuid,
    person character varying,
    capture_seq bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    field character varying(20) NOT NULL,
    before character varying(400) NOT NULL,
    after character varying(400) NOT NULL
);


--
-- Name: label_correction_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.label_correction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: label_correction_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.label_correction_id_seq OWNED BY public.label_correction.id;


--
-- Name: label_run; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.label_run (
    id bigint NOT NULL,
    desk uuid NOT NULL,
    installation uuid,
    person character varying,
    capture_seq bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    labels text NOT NULL,
    layer character varying(64)
);


--
-- Name: label_run_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.label_run_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: label_run_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.label_run_id_seq OWNED BY public.label_run.id;


--
-- Name: lint_override; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lint_override (
    id bigint NOT NULL,
    desk uuid NOT NULL,
    installation uuid,
    person character varying,
    capture_seq bigint NOT NULL,
    reply_id bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    rule character varying(8) NOT NULL,
    reason text NOT NULL,
    consent_on date,
    consent_form character varying(200),
    consent_holder character varying(200)
);


--
-- Name: lint_override_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.lint_override_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: lint_override_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.lint_override_id_seq OWNED BY public.lint_override.id;


--
-- Name: mention_choice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mention_choice (
    id bigint NOT NULL,
    desk uuid NOT NULL,
    installation uuid,
    person character varying,
    capture_seq bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    name text,
    undone boolean
);


--
-- Name: mention_choice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.mention_choice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: mention_choice_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.mention_choice_id_seq OWNED BY public.mention_choice.id;


--
-- Name: name_decision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.name_decision (
    id bigint NOT NULL,
    desk uuid NOT NULL,
    installation uuid,
    person character varying,
    capture_seq bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    name character varying(1000) NOT NULL,
    entry character varying(1000) NOT NULL,
    verdict character varying(20)
);


--
-- Name: name_decision_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.name_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: name_decision_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.name_decision_id_seq OWNED BY public.name_decision.id;


--
-- Name: page_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.page_session (
    id uuid NOT NULL,
    desk uuid NOT NULL,
    token_sha256 character varying(64) NOT NULL,
    opened_by character varying(12) NOT NULL,
    installation uuid,
    browser character varying(200) NOT NULL,
    language character varying(2) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    person character varying(200),
    CONSTRAINT ck_page_session_language CHECK (((language)::text = ANY (ARRAY[('uk'::character varying)::text, ('en'::character varying)::text])))
);


--
-- Name: pairing_attempts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pairing_attempts (
    desk uuid NOT NULL,
    wrong_codes integer NOT NULL,
    closed_until timestamp with time zone
);


--
-- Name: pairing_request; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pairing_request (
    id uuid NOT NULL,
    desk uuid NOT NULL,
    secret_sha256 character varying(64) NOT NULL,
    code character varying(8) NOT NULL,
    origin character varying(300),
    browser character varying(200) NOT NULL,
    extension_version character varying(40) NOT NULL,
    status character varying(10) NOT NULL,
    installation uuid,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    delivered_at timestamp with time zone,
    CONSTRAINT ck_pairing_request_status CHECK (((status)::text = ANY (ARRAY[('pending'::character varying)::text, ('approved'::character varying)::text, ('rejected'::character varying)::text, ('expired'::character varying)::text])))
);


--
-- Name: person_task; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person_task (
    id bigint NOT NULL,
    desk uuid NOT NULL,
    installation uuid,
    person character varying,
    capture_seq bigint NOT NULL,
    code character varying(40) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    done_by character varying
);


--
-- Name: person_task_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.person_task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: person_task_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.person_task_id_seq OWNED BY public.person_task.id;


--
-- Name: reply_copied; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reply_copied (
    id bigint NOT NULL,
    desk uuid NOT NULL,
    installation uuid,
    person character varying,
    capture_seq bigint NOT NULL,
    copied_at timestamp with time zone NOT NULL,
    entry character varying(100) NOT NULL,
    stage character varying(40) NOT NULL,
    language character varying(8) NOT NULL,
    language_chosen boolean NOT NULL,
    text text NOT NULL
);


--
-- Name: reply_copied_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.reply_copied_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: reply_copied_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.reply_copied_id_seq OWNED BY public.reply_copied.id;


--
-- Name: reply_insertion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reply_insertion (
    id bigint NOT NULL,
    desk uuid NOT NULL,
    installation uuid,
    person character varying,
    uuid uuid NOT NULL,
    capture_seq bigint NOT NULL,
    reply_id bigint NOT NULL,
    inserted_at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    published_text text,
    native_id character varying(200),
    shown_time character varying(1000),
    truncated boolean,
    secrecy character varying(200)
);


--
-- Name: reply_insertion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.reply_insertion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: reply_insertion_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.reply_insertion_id_seq OWNED BY public.reply_insertion.id;


--
-- Name: unknown_name; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.unknown_name (
    id bigint NOT NULL,
    capture_seq bigint NOT NULL,
    name character varying(200) NOT NULL,
    surface character varying(200) NOT NULL
);


--
-- Name: unknown_name_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.unknown_name_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: unknown_name_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.unknown_name_id_seq OWNED BY public.unknown_name.id;


--
-- Name: capture seq; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture ALTER COLUMN seq SET DEFAULT nextval('public.capture_seq_seq'::regclass);


--
-- Name: capture_part id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture_part ALTER COLUMN id SET DEFAULT nextval('public.capture_part_id_seq'::regclass);


--
-- Name: comment id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.comment ALTER COLUMN id SET DEFAULT nextval('public.comment_id_seq'::regclass);


--
-- Name: custody_entry id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.custody_entry ALTER COLUMN id SET DEFAULT nextval('public.custody_entry_id_seq'::regclass);


--
-- Name: label_correction id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.label_correction ALTER COLUMN id SET DEFAULT nextval('public.label_correction_id_seq'::regclass);


--
-- Name: label_run id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.label_run ALTER COLUMN id SET DEFAULT nextval('public.label_run_id_seq'::regclass);


--
-- Name: lint_override id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lint_override ALTER COLUMN id SET DEFAULT nextval('public.lint_override_id_seq'::regclass);


--
-- Name: mention_choice id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mention_choice ALTER COLUMN id SET DEFAULT nextval('public.mention_choice_id_seq'::regclass);


--
-- Name: name_decision id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.name_decision ALTER COLUMN id SET DEFAULT nextval('public.name_decision_id_seq'::regclass);


--
-- Name: person_task id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_task ALTER COLUMN id SET DEFAULT nextval('public.person_task_id_seq'::regclass);


--
-- Name: reply_copied id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reply_copied ALTER COLUMN id SET DEFAULT nextval('public.reply_copied_id_seq'::regclass);


--
-- Name: reply_insertion id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reply_insertion ALTER COLUMN id SET DEFAULT nextval('public.reply_insertion_id_seq'::regclass);


--
-- Name: unknown_name id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.unknown_name ALTER COLUMN id SET DEFAULT nextval('public.unknown_name_id_seq'::regclass);


--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alembic_version VALUES ('0009');


--
-- Data for Name: capture; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.capture VALUES (1, '5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', '11111111-2222-4333-8444-555555555555', NULL, 'a0000000-0000-4000-8000-000000000001', 1, false, 'facebook', 'comment', 'dec0aff12a340ec7fc4f95f46bdb45c25ecebe832a43b40228733f1685aa6460', 1, 0, '2026-11-24 09:00:00.123456+00', 'Europe/Kyiv', 120, '2026-11-24 09:00:01.654321+00', '0.1.0', 'Chromium 156 on Linux', 'Олена Ґудзь', 'https://www.facebook.com/olena.gudz', 'https://www.facebook.com/clinic/posts/1?comment_id=902104471', 'https://www.facebook.com/clinic/posts/1', 'Клініка «Добра»', '3 год', '2026-11-24 05:00:00+00', '2026-11-24 06:00:00+00', 'Чекала сорок хвилин, об’єднання черг — жах 😡', 'kept', NULL, '2026-11-24 09:00:03.654321+00', 'олена ґудзь чекала сорок хвилин обєднання черг жах 😡', NULL, NULL);
INSERT INTO public.capture VALUES (2, '5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', '11111111-2222-4333-8444-555555555555', NULL, 'a0000000-0000-4000-8000-000000000002', 1, false, 'facebook', 'comment', 'af347fd84630561843295bdd827c7dec1a547f625477c6eded5266c0a5538cbf', 1, 0, '2026-11-24 09:00:00.123456+00', 'Europe/Kyiv', 120, '2026-11-24 09:01:01.654321+00', '0.1.0', 'Chromium 156 on Linux', 'Олена Ґудзь', 'https://www.facebook.com/olena.gudz', 'https://www.facebook.com/clinic/posts/1?comment_id=902104471', 'https://www.facebook.com/clinic/posts/1', 'Клініка «Добра»', '3 год', '2026-11-24 05:00:00+00', '2026-11-24 06:00:00+00', 'Чекала сорок хвилин, об’єднання черг — жах 😡 (доповнено)', 'expected', NULL, NULL, 'олена ґудзь чекала сорок хвилин обєднання черг жах 😡 доповнено', NULL, NULL);
INSERT INTO public.capture VALUES (3, '5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', '11111111-2222-4333-8444-555555555555', NULL, 'a0000000-0000-4000-8000-000000000003', 2, false, 'instagram', 'comment', '1548c6f522da676175df723b90e339200c5e524586af2624af49c9783f1b76cf', 1, 0, '2026-11-24 09:00:00.123456+00', 'Europe/Kyiv', 120, '2026-11-24 09:02:01.654321+00', '0.1.0', 'Chromium 156 on Linux', NULL, NULL, NULL, 'https://www.facebook.com/clinic/posts/1', 'Клініка «Добра»', '3 год', '2026-11-24 05:00:00+00', '2026-11-24 06:00:00+00', 'Подскажите, сколько стоит ещё один приём у Ткаченко? Ёлка', 'unavailable', 'no_gesture', NULL, 'подскажите сколько стоит еще один прием подскажите сколько стоит еще один прием у ткаченко елка', NULL, NULL);
INSERT INTO public.capture VALUES (4, '5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', '11111111-2222-4333-8444-555555555555', NULL, 'a0000000-0000-4000-8000-000000000004', 3, true, 'practice', 'comment', 'd0b8768cd888151d4af1d409b99be01cf4eee4d6d2fc5c1221f7561f9a46bccf', 1, 0, '2026-11-24 09:00:00.123456+00', 'Europe/Kyiv', 120, '2026-11-24 09:03:01.654321+00', '0.1.0', 'Chromium 156 on Linux', 'Олена Ґудзь', 'https://www.facebook.com/olena.gudz', 'https://www.facebook.com/clinic/posts/1?comment_id=902104471', 'http://127.0.0.1:8420/practice', 'Клініка «Добра»', '3 год', '2026-11-24 05:00:00+00', '2026-11-24 06:00:00+00', 'Спробую тут', 'expected', NULL, NULL, 'олена ґудзь спробую тут', NULL, NULL);
INSERT INTO public.capture VALUES (5, '5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', '11111111-2222-4333-8444-555555555555', NULL, 'a0000000-0000-4000-8000-000000000005', 4, false, 'facebook', 'comment', 'c51b34c9131edcbeb75f07577ff87b9eaa288f20ec6603a4c7c943158ab49a53', 1, 0, '2026-11-24 09:00:00.123456+00', 'Europe/Kyiv', 120, '2026-11-24 09:03:01.654321+00', '0.1.0', 'Chromium 156 on Linux', 'Олена Ґудзь', 'https://www.facebook.com/olena.gudz', 'https://www.facebook.com/clinic/posts/1?comment_id=902104471', 'https://www.facebook.com/clinic/posts/1', 'Клініка «Добра»', '3 год', '2026-11-24 05:00:00+00', '2026-11-24 06:00:00+00', '❤️', 'unavailable', 'quota', '2026-11-24 09:03:01.654321+00', 'олена ґудзь ❤', NULL, NULL);


--
-- Data for Name: capture_part; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.capture_part VALUES (1, 1, 'manifest', 'application/json', 796, 'dec0aff12a340ec7fc4f95f46bdb45c25ecebe832a43b40228733f1685aa6460', '\x7b226d616a6f72223a20312c20226d696e6f72223a20302c20226964223a202261303030303030302d303030302d343030302d383030302d303030303030303030303031222c20226e6f6e6365223a202230313031303130313031303130313031303130313031303130313031303130313031303130313031303130313031303130313031303130313031303130313031222c20226d6164655f6174223a2022323032362d31312d32345431313a30303a30302e3132333435362b30323a3030222c202274696d655f7a6f6e65223a20224575726f70652f4b796976222c20227574635f6f66667365745f6d696e75746573223a203132302c2022657874656e73696f6e5f76657273696f6e223a2022302e312e30222c202262726f77736572223a20224368726f6d69756d20313536206f6e204c696e7578222c20227061727473223a205b7b226e616d65223a202274657874222c20226d656469615f74797065223a2022746578742f706c61696e222c20226279746573223a2038342c2022736861323536223a202232313365666138643061613064313339363062626564626234346431306139663132613739653062663931643862316232356136343833363566643230303166227d2c207b226e616d65223a20226669656c6473222c20226d656469615f74797065223a20226170706c69636174696f6e2f6a736f6e222c20226279746573223a203733302c2022736861323536223a202239623862666665306564626531653634393461336264346336343865306636373130633833626161633633363163386633303765373132376661326136353764227d2c207b226e616d65223a202268746d6c222c20226d656469615f74797065223a2022746578742f68746d6c222c20226279746573223a2034372c2022736861323536223a202265646136616237666236643065363137663237346133363930643166366432323031633064363565353466633431343462613339363234356434353465356338227d5d2c202273637265656e73686f74223a207b22737461747573223a20226578706563746564227d2c2022666c616773223a205b5d7d');
INSERT INTO public.capture_part VALUES (2, 1, 'text', 'text/plain', 84, '213efa8d0aa0d13960bbedbb44d10a9f12a79e0bf91d8b1b25a648365fd2001f', '\xd0a7d0b5d0bad0b0d0bbd0b020d181d0bed180d0bed0ba20d185d0b2d0b8d0bbd0b8d0bd2c20d0bed0b1e28099d194d0b4d0bdd0b0d0bdd0bdd18f20d187d0b5d180d0b320e2809420d0b6d0b0d18520f09f98a1');
INSERT INTO public.capture_part VALUES (3, 1, 'fields', 'application/json', 730, '9b8bffe0edbe1e6494a3bd4c648e0f6710c83baac6361c8f307e7127fa2a657d', '\x7b2273697465223a202266616365626f6f6b222c20226b696e64223a2022636f6d6d656e74222c20226e61746976655f6964223a2022393032313034343731222c20227065726d616c696e6b223a202268747470733a2f2f7777772e66616365626f6f6b2e636f6d2f636c696e69632f706f7374732f313f636f6d6d656e745f69643d393032313034343731222c2022706167655f75726c223a202268747470733a2f2f7777772e66616365626f6f6b2e636f6d2f636c696e69632f706f7374732f31222c2022706167655f7469746c65223a2022d09ad0bbd196d0bdd196d0bad0b020c2abd094d0bed0b1d180d0b0c2bb222c2022617574686f72223a207b226e616d65223a2022d09ed0bbd0b5d0bdd0b020d290d183d0b4d0b7d18c222c202270726f66696c655f75726c223a202268747470733a2f2f7777772e66616365626f6f6b2e636f6d2f6f6c656e612e6775647a227d2c202273686f776e5f74696d65223a207b2274657874223a20223320d0b3d0bed0b4222c20226c616e6775616765223a2022756b222c20226f627365727665645f6174223a2022323032362d31312d32345430393a30303a30305a222c20226561726c69657374223a2022323032362d31312d32345430353a30303a30305a222c20226c6174657374223a2022323032362d31312d32345430363a30303a30305a222c2022707265636973696f6e223a2022686f7572227d2c20227265616374696f6e73223a207b2273686f776e223a2022312c3220d182d0b8d1812e222c2022636f756e74223a20313230307d2c20226d65646961223a205b7b226b696e64223a202270686f746f222c20226465736372697074696f6e223a20224d617920626520616e20696d616765206f66206f6e6520706572736f6e227d5d2c2022696e746572666163655f6c616e6775616765223a2022756b222c202273747261746567696573223a207b226e61746976655f6964223a2022636f6d6d656e745f6964227d7d');
INSERT INTO public.capture_part VALUES (4, 1, 'html', 'text/html', 47, 'eda6ab7fb6d0e617f274a3690d1f6d2201c0d65e54fc4144ba396245d454e5c8', '\x3c6469763ed0a7d0b5d0bad0b0d0bbd0b020d181d0bed180d0bed0ba20d185d0b2d0b8d0bbd0b8d0bd3c2f6469763e');
INSERT INTO public.capture_part VALUES (5, 1, 'screenshot', 'image/png', 71, '9606b5dc9703d9384c4405608e139f22dd45d0e09218c9f5de9e9adf0d657588', '\x89504e470d0a1a0a0000000d494844520000000200000002080000000057dd52f80000000e49444154789c63387182e1c409000966032142b532600000000049454e44ae426082');
INSERT INTO public.capture_part VALUES (6, 2, 'manifest', 'application/json', 797, 'af347fd84630561843295bdd827c7dec1a547f625477c6eded5266c0a5538cbf', '\x7b226d616a6f72223a20312c20226d696e6f72223a20302c20226964223a202261303030303030302d303030302d343030302d383030302d303030303030303030303032222c20226e6f6e6365223a202230323032303230323032303230323032303230323032303230323032303230323032303230323032303230323032303230323032303230323032303230323032222c20226d6164655f6174223a2022323032362d31312d32345431313a30303a30302e3132333435362b30323a3030222c202274696d655f7a6f6e65223a20224575726f70652f4b796976222c20227574635f6f66667365745f6d696e75746573223a203132302c2022657874656e73696f6e5f76657273696f6e223a2022302e312e30222c202262726f77736572223a20224368726f6d69756d20313536206f6e204c696e7578222c20227061727473223a205b7b226e616d65223a202274657874222c20226d656469615f74797065223a2022746578742f706c61696e222c20226279746573223a203130352c2022736861323536223a202230623763616463656335653964313132616432393365633561376233393532636538613065333266326632353131656336313834306263653338633439383331227d2c207b226e616d65223a20226669656c6473222c20226d656469615f74797065223a20226170706c69636174696f6e2f6a736f6e222c20226279746573223a203733302c2022736861323536223a202239623862666665306564626531653634393461336264346336343865306636373130633833626161633633363163386633303765373132376661326136353764227d2c207b226e616d65223a202268746d6c222c20226d656469615f74797065223a2022746578742f68746d6c222c20226279746573223a2034372c2022736861323536223a202265646136616237666236643065363137663237346133363930643166366432323031633064363565353466633431343462613339363234356434353465356338227d5d2c202273637265656e73686f74223a207b22737461747573223a20226578706563746564227d2c2022666c616773223a205b5d7d');
INSERT INTO public.capture_part VALUES (7, 2, 'text', 'text/plain', 105, '0b7cadcec5e9d112ad293ec5a7b3952ce8a0e32f2f2511ec61840bce38c49831', '\xd0a7d0b5d0bad0b0d0bbd0b020d181d0bed180d0bed0ba20d185d0b2d0b8d0bbd0b8d0bd2c20d0bed0b1e28099d194d0b4d0bdd0b0d0bdd0bdd18f20d187d0b5d180d0b320e2809420d0b6d0b0d18520f09f98a12028d0b4d0bed0bfd0bed0b2d0bdd0b5d0bdd0be29');
INSERT INTO public.capture_part VALUES (8, 2, 'fields', 'application/json', 730, '9b8bffe0edbe1e6494a3bd4c648e0f6710c83baac6361c8f307e7127fa2a657d', '\x7b2273697465223a202266616365626f6f6b222c20226b696e64223a2022636f6d6d656e74222c20226e61746976655f6964223a2022393032313034343731222c20227065726d616c696e6b223a202268747470733a2f2f7777772e66616365626f6f6b2e636f6d2f636c696e69632f706f7374732f313f636f6d6d656e745f69643d393032313034343731222c2022706167655f75726c223a202268747470733a2f2f7777772e66616365626f6f6b2e636f6d2f636c696e69632f706f7374732f31222c2022706167655f7469746c65223a2022d09ad0bbd196d0bdd196d0bad0b020c2abd094d0bed0b1d180d0b0c2bb222c2022617574686f72223a207b226e616d65223a2022d09ed0bbd0b5d0bdd0b020d290d183d0b4d0b7d18c222c202270726f66696c655f75726c223a202268747470733a2f2f7777772e66616365626f6f6b2e636f6d2f6f6c656e612e6775647a227d2c202273686f776e5f74696d65223a207b2274657874223a20223320d0b3d0bed0b4222c20226c616e6775616765223a2022756b222c20226f627365727665645f6174223a2022323032362d31312d32345430393a30303a30305a222c20226561726c69657374223a2022323032362d31312d32345430353a30303a30305a222c20226c6174657374223a2022323032362d31312d32345430363a30303a30305a222c2022707265636973696f6e223a2022686f7572227d2c20227265616374696f6e73223a207b2273686f776e223a2022312c3220d182d0b8d1812e222c2022636f756e74223a20313230307d2c20226d65646961223a205b7b226b696e64223a202270686f746f222c20226465736372697074696f6e223a20224d617920626520616e20696d616765206f66206f6e6520706572736f6e227d5d2c2022696e746572666163655f6c616e6775616765223a2022756b222c202273747261746567696573223a207b226e61746976655f6964223a2022636f6d6d656e745f6964227d7d');
INSERT INTO public.capture_part VALUES (9, 2, 'html', 'text/html', 47, 'eda6ab7fb6d0e617f274a3690d1f6d2201c0d65e54fc4144ba396245d454e5c8', '\x3c6469763ed0a7d0b5d0bad0b0d0bbd0b020d181d0bed180d0bed0ba20d185d0b2d0b8d0bbd0b8d0bd3c2f6469763e');
INSERT INTO public.capture_part VALUES (10, 3, 'manifest', 'application/json', 970, '1548c6f522da676175df723b90e339200c5e524586af2624af49c9783f1b76cf', '\x7b226d616a6f72223a20312c20226d696e6f72223a20302c20226964223a202261303030303030302d303030302d343030302d383030302d303030303030303030303033222c20226e6f6e6365223a202230333033303330333033303330333033303330333033303330333033303330333033303330333033303330333033303330333033303330333033303330333033222c20226d6164655f6174223a2022323032362d31312d32345431313a30303a30302e3132333435362b30323a3030222c202274696d655f7a6f6e65223a20224575726f70652f4b796976222c20227574635f6f66667365745f6d696e75746573223a203132302c2022657874656e73696f6e5f76657273696f6e223a2022302e312e30222c202262726f77736572223a20224368726f6d69756d20313536206f6e204c696e7578222c20227061727473223a205b7b226e616d65223a202274657874222c20226d656469615f74797065223a2022746578742f706c61696e222c20226279746573223a2037372c2022736861323536223a202265633166613364613338323836623831323566343262646461663564376636626162613962373866383638316133326665386130376138343938643037326638227d2c207b226e616d65223a2022746578745f657870616e646564222c20226d656469615f74797065223a2022746578742f706c61696e222c20226279746573223a203130342c2022736861323536223a202262636566343433666433643037316531306465376163353632313839376430376138663262346266346236333335396663316239303564376238323664323837227d2c207b226e616d65223a20226669656c6473222c20226d656469615f74797065223a20226170706c69636174696f6e2f6a736f6e222c20226279746573223a203539342c2022736861323536223a202236396639323631306537366663636537383934663432346366346533663138356336373131643632353032366266363631656435396563616430636666366365227d2c207b226e616d65223a202268746d6c222c20226d656469615f74797065223a2022746578742f68746d6c222c20226279746573223a2034372c2022736861323536223a202265646136616237666236643065363137663237346133363930643166366432323031633064363565353466633431343462613339363234356434353465356338227d5d2c202273637265656e73686f74223a207b22737461747573223a2022756e617661696c61626c65222c2022726561736f6e223a20226e6f5f67657374757265227d2c2022666c616773223a205b5d7d');
INSERT INTO public.capture_part VALUES (11, 3, 'text', 'text/plain', 77, 'ec1fa3da38286b8125f42bddaf5d7f6baba9b78f8681a32fe8a07a8498d072f8', '\xd09fd0bed0b4d181d0bad0b0d0b6d0b8d182d0b52c20d181d0bad0bed0bbd18cd0bad0be20d181d182d0bed0b8d18220d0b5d189d19120d0bed0b4d0b8d0bd20d0bfd180d0b8d191d0bce280a6');
INSERT INTO public.capture_part VALUES (12, 3, 'text_expanded', 'text/plain', 104, 'bcef443fd3d071e10de7ac5621897d07a8f2b4bf4b63359fc1b905d7b826d287', '\xd09fd0bed0b4d181d0bad0b0d0b6d0b8d182d0b52c20d181d0bad0bed0bbd18cd0bad0be20d181d182d0bed0b8d18220d0b5d189d19120d0bed0b4d0b8d0bd20d0bfd180d0b8d191d0bc20d18320d0a2d0bad0b0d187d0b5d0bdd0bad0be3f20d081d0bbd0bad0b0');
INSERT INTO public.capture_part VALUES (13, 3, 'fields', 'application/json', 594, '69f92610e76fcce7894f424cf4e3f185c6711d625026bf661ed59ecad0cff6ce', '\x7b2273697465223a2022696e7374616772616d222c20226b696e64223a2022636f6d6d656e74222c20226e61746976655f6964223a2022313739222c20227065726d616c696e6b223a206e756c6c2c2022706167655f75726c223a202268747470733a2f2f7777772e66616365626f6f6b2e636f6d2f636c696e69632f706f7374732f31222c2022706167655f7469746c65223a2022d09ad0bbd196d0bdd196d0bad0b020c2abd094d0bed0b1d180d0b0c2bb222c2022617574686f72223a207b226e616d65223a206e756c6c7d2c202273686f776e5f74696d65223a207b2274657874223a20223320d0b3d0bed0b4222c20226c616e6775616765223a2022756b222c20226f627365727665645f6174223a2022323032362d31312d32345430393a30303a30305a222c20226561726c69657374223a2022323032362d31312d32345430353a30303a30305a222c20226c6174657374223a2022323032362d31312d32345430363a30303a30305a222c2022707265636973696f6e223a2022686f7572227d2c20227265616374696f6e73223a207b2273686f776e223a2022312c3220d182d0b8d1812e222c2022636f756e74223a20313230307d2c20226d65646961223a205b7b226b696e64223a202270686f746f222c20226465736372697074696f6e223a20224d617920626520616e20696d616765206f66206f6e6520706572736f6e227d5d2c2022696e746572666163655f6c616e6775616765223a2022756b222c202273747261746567696573223a207b226e61746976655f6964223a2022636f6d6d656e745f6964227d7d');
INSERT INTO public.capture_part VALUES (14, 3, 'html', 'text/html', 47, 'eda6ab7fb6d0e617f274a3690d1f6d2201c0d65e54fc4144ba396245d454e5c8', '\x3c6469763ed0a7d0b5d0bad0b0d0bbd0b020d181d0bed180d0bed0ba20d185d0b2d0b8d0bbd0b8d0bd3c2f6469763e');
INSERT INTO public.capture_part VALUES (15, 4, 'manifest', 'application/json', 796, 'd0b8768cd888151d4af1d409b99be01cf4eee4d6d2fc5c1221f7561f9a46bccf', '\x7b226d616a6f72223a20312c20226d696e6f72223a20302c20226964223a202261303030303030302d303030302d343030302d383030302d303030303030303030303034222c20226e6f6e6365223a202230343034303430343034303430343034303430343034303430343034303430343034303430343034303430343034303430343034303430343034303430343034222c20226d6164655f6174223a2022323032362d31312d32345431313a30303a30302e3132333435362b30323a3030222c202274696d655f7a6f6e65223a20224575726f70652f4b796976222c20227574635f6f66667365745f6d696e75746573223a203132302c2022657874656e73696f6e5f76657273696f6e223a2022302e312e30222c202262726f77736572223a20224368726f6d69756d20313536206f6e204c696e7578222c20227061727473223a205b7b226e616d65223a202274657874222c20226d656469615f74797065223a2022746578742f706c61696e222c20226279746573223a2032312c2022736861323536223a202238666336636232616231616162353062333464653066383832343633323538643934663836313566363062393132623764343461376161656362336462393766227d2c207b226e616d65223a20226669656c6473222c20226d656469615f74797065223a20226170706c69636174696f6e2f6a736f6e222c20226279746573223a203731342c2022736861323536223a202235303337333565353166646338346232326231656364353833613331356563396464653239363563623537323135656261636431306437383361366565613162227d2c207b226e616d65223a202268746d6c222c20226d656469615f74797065223a2022746578742f68746d6c222c20226279746573223a2034372c2022736861323536223a202265646136616237666236643065363137663237346133363930643166366432323031633064363565353466633431343462613339363234356434353465356338227d5d2c202273637265656e73686f74223a207b22737461747573223a20226578706563746564227d2c2022666c616773223a205b5d7d');
INSERT INTO public.capture_part VALUES (16, 4, 'text', 'text/plain', 21, '8fc6cb2ab1aab50b34de0f882463258d94f8615f60b912b7d44a7aaecb3db97f', '\xd0a1d0bfd180d0bed0b1d183d18e20d182d183d182');
INSERT INTO public.capture_part VALUES (17, 4, 'fields', 'application/json', 714, '503735e51fdc84b22b1ecd583a315ec9dde2965cb57215ebacd10d783a6eea1b', '\x7b2273697465223a202266616365626f6f6b222c20226b696e64223a2022636f6d6d656e74222c20226e61746976655f6964223a20227031222c20227065726d616c696e6b223a202268747470733a2f2f7777772e66616365626f6f6b2e636f6d2f636c696e69632f706f7374732f313f636f6d6d656e745f69643d393032313034343731222c2022706167655f75726c223a2022687474703a2f2f3132372e302e302e313a383432302f7072616374696365222c2022706167655f7469746c65223a2022d09ad0bbd196d0bdd196d0bad0b020c2abd094d0bed0b1d180d0b0c2bb222c2022617574686f72223a207b226e616d65223a2022d09ed0bbd0b5d0bdd0b020d290d183d0b4d0b7d18c222c202270726f66696c655f75726c223a202268747470733a2f2f7777772e66616365626f6f6b2e636f6d2f6f6c656e612e6775647a227d2c202273686f776e5f74696d65223a207b2274657874223a20223320d0b3d0bed0b4222c20226c616e6775616765223a2022756b222c20226f627365727665645f6174223a2022323032362d31312d32345430393a30303a30305a222c20226561726c69657374223a2022323032362d31312d32345430353a30303a30305a222c20226c6174657374223a2022323032362d31312d32345430363a30303a30305a222c2022707265636973696f6e223a2022686f7572227d2c20227265616374696f6e73223a207b2273686f776e223a2022312c3220d182d0b8d1812e222c2022636f756e74223a20313230307d2c20226d65646961223a205b7b226b696e64223a202270686f746f222c20226465736372697074696f6e223a20224d617920626520616e20696d616765206f66206f6e6520706572736f6e227d5d2c2022696e746572666163655f6c616e6775616765223a2022756b222c202273747261746567696573223a207b226e61746976655f6964223a2022636f6d6d656e745f6964227d7d');
INSERT INTO public.capture_part VALUES (18, 4, 'html', 'text/html', 47, 'eda6ab7fb6d0e617f274a3690d1f6d2201c0d65e54fc4144ba396245d454e5c8', '\x3c6469763ed0a7d0b5d0bad0b0d0bbd0b020d181d0bed180d0bed0ba20d185d0b2d0b8d0bbd0b8d0bd3c2f6469763e');
INSERT INTO public.capture_part VALUES (19, 5, 'manifest', 'application/json', 659, 'c51b34c9131edcbeb75f07577ff87b9eaa288f20ec6603a4c7c943158ab49a53', '\x7b226d616a6f72223a20312c20226d696e6f72223a20302c20226964223a202261303030303030302d303030302d343030302d383030302d303030303030303030303035222c20226e6f6e6365223a202230353035303530353035303530353035303530353035303530353035303530353035303530353035303530353035303530353035303530353035303530353035222c20226d6164655f6174223a2022323032362d31312d32345431313a30303a30302e3132333435362b30323a3030222c202274696d655f7a6f6e65223a20224575726f70652f4b796976222c20227574635f6f66667365745f6d696e75746573223a203132302c2022657874656e73696f6e5f76657273696f6e223a2022302e312e30222c202262726f77736572223a20224368726f6d69756d20313536206f6e204c696e7578222c20227061727473223a205b7b226e616d65223a202274657874222c20226d656469615f74797065223a2022746578742f706c61696e222c20226279746573223a20362c2022736861323536223a202231366538313431386133366335383939356530306165623963323631633965663766623733396233376337323335316635313164633362336138396535393632227d2c207b226e616d65223a20226669656c6473222c20226d656469615f74797065223a20226170706c69636174696f6e2f6a736f6e222c20226279746573223a203732332c2022736861323536223a202264666363316463376330643164366539356163396137376662313337346535653832383531663762623966653162633430383036363864633965333035383132227d5d2c202273637265656e73686f74223a207b22737461747573223a20226578706563746564227d2c2022666c616773223a205b5d7d');
INSERT INTO public.capture_part VALUES (20, 5, 'text', 'text/plain', 6, '16e81418a36c58995e00aeb9c261c9ef7fb739b37c72351f511dc3b3a89e5962', '\xe29da4efb88f');
INSERT INTO public.capture_part VALUES (21, 5, 'fields', 'application/json', 723, 'dfcc1dc7c0d1d6e95ac9a77fb1374e5e82851f7bb9fe1bc4080668dc9e305812', '\x7b2273697465223a202266616365626f6f6b222c20226b696e64223a2022636f6d6d656e74222c20226e61746976655f6964223a206e756c6c2c20227065726d616c696e6b223a202268747470733a2f2f7777772e66616365626f6f6b2e636f6d2f636c696e69632f706f7374732f313f636f6d6d656e745f69643d393032313034343731222c2022706167655f75726c223a202268747470733a2f2f7777772e66616365626f6f6b2e636f6d2f636c696e69632f706f7374732f31222c2022706167655f7469746c65223a2022d09ad0bbd196d0bdd196d0bad0b020c2abd094d0bed0b1d180d0b0c2bb222c2022617574686f72223a207b226e616d65223a2022d09ed0bbd0b5d0bdd0b020d290d183d0b4d0b7d18c222c202270726f66696c655f75726c223a202268747470733a2f2f7777772e66616365626f6f6b2e636f6d2f6f6c656e612e6775647a227d2c202273686f776e5f74696d65223a207b2274657874223a20223320d0b3d0bed0b4222c20226c616e6775616765223a2022756b222c20226f627365727665645f6174223a2022323032362d31312d32345430393a30303a30305a222c20226561726c69657374223a2022323032362d31312d32345430353a30303a30305a222c20226c6174657374223a2022323032362d31312d32345430363a30303a30305a222c2022707265636973696f6e223a2022686f7572227d2c20227265616374696f6e73223a207b2273686f776e223a2022312c3220d182d0b8d1812e222c2022636f756e74223a20313230307d2c20226d65646961223a205b7b226b696e64223a202270686f746f222c20226465736372697074696f6e223a20224d617920626520616e20696d616765206f66206f6e6520706572736f6e227d5d2c2022696e746572666163655f6c616e6775616765223a2022756b222c202273747261746567696573223a207b226e61746976655f6964223a2022636f6d6d656e745f6964227d7d');


--
-- Data for Name: comment; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.comment VALUES (1, 'facebook', '902104471');
INSERT INTO public.comment VALUES (2, 'instagram', '179');
INSERT INTO public.comment VALUES (3, 'practice', 'p1');
INSERT INTO public.comment VALUES (4, 'facebook', NULL);


--
-- Data for Name: current_label; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.current_label VALUES (1, false, 'facebook', 'complaint', 'uk', 'negative', false, 1, false, false, NULL, NULL, NULL, NULL);
INSERT INTO public.current_label VALUES (2, false, 'facebook', 'complaint', 'uk', 'negative', false, 2, false, false, NULL, NULL, NULL, NULL);
INSERT INTO public.current_label VALUES (3, false, 'instagram', 'complaint', 'ru', 'neutral', true, 3, true, false, '2026-11-24 09:03:01.654321+00', NULL, NULL, NULL);
INSERT INTO public.current_label VALUES (4, true, 'practice', 'question', 'ru', 'neutral', true, 4, false, false, NULL, NULL, NULL, NULL);
INSERT INTO public.current_label VALUES (5, false, 'facebook', 'question', 'ru', 'neutral', true, 5, false, false, NULL, NULL, NULL, NULL);


--
-- Data for Name: custody_entry; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.custody_entry VALUES (1, '5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', 1, 'a0000000-0000-4000-8000-000000000001', '{"at":"2026-11-24T09:00:01.654321Z","capture":"a0000000-0000-4000-8000-000000000001","desk":"5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f","digest":"dec0aff12a340ec7fc4f95f46bdb45c25ecebe832a43b40228733f1685aa6460","installation":"11111111-2222-4333-8444-555555555555","kind":"capture","number":1,"person":null,"reason":null,"v":1}', '7f4a04d9a6d99f1ba5308bda34d4b17feb186652da15420926be4949a748d09d', 'a0e55562e616aa22e115952bef4a03cd32af3e43c6b471f485c9c8954ace83d4');
INSERT INTO public.custody_entry VALUES (2, '5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', 2, 'a0000000-0000-4000-8000-000000000001', '{"at":"2026-11-24T09:00:03.654321Z","capture":"a0000000-0000-4000-8000-000000000001","desk":"5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f","digest":"3221f0ee1f3df1b34c97a3dd4974c4ada4b16b71834adf1aaccbc807ca9aa040","installation":"11111111-2222-4333-8444-555555555555","kind":"screenshot","number":2,"person":null,"reason":null,"v":1}', '8dded408bbee6e50d2a913537dfdf7678e05fc77de82e6e7d64b688b84636d67', '6d75b9677eb43b1a9ba1392803d3409614211c71fa844b28fe665f05ad8c9215');
INSERT INTO public.custody_entry VALUES (3, '5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', 3, 'a0000000-0000-4000-8000-000000000002', '{"at":"2026-11-24T09:01:01.654321Z","capture":"a0000000-0000-4000-8000-000000000002","desk":"5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f","digest":"af347fd84630561843295bdd827c7dec1a547f625477c6eded5266c0a5538cbf","installation":"11111111-2222-4333-8444-555555555555","kind":"capture","number":3,"person":null,"reason":null,"v":1}', 'c8bd371fadeeadd8463c963fbba9c473c0e07112f214b097fecbf41388210fc3', '1613f7d9eb07cc80147a32b1c14bd8746ca43d656fac6180fd4c0992d50de40a');
INSERT INTO public.custody_entry VALUES (4, '5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', 4, 'a0000000-0000-4000-8000-000000000003', '{"at":"2026-11-24T09:02:01.654321Z","capture":"a0000000-0000-4000-8000-000000000003","desk":"5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f","digest":"1548c6f522da676175df723b90e339200c5e524586af2624af49c9783f1b76cf","installation":"11111111-2222-4333-8444-555555555555","kind":"capture","number":4,"person":null,"reason":null,"v":1}', 'b5d116093b5597eb784c37a6802cced6c19b57d53a6fdeb477ad019e9d213c39', 'bebcac8d8a22654d890652547050e367a0a53bcb9ccc0c4853ce5c5156ead37c');
INSERT INTO public.custody_entry VALUES (5, '5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', 5, 'a0000000-0000-4000-8000-000000000005', '{"at":"2026-11-24T09:03:01.654321Z","capture":"a0000000-0000-4000-8000-000000000005","desk":"5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f","digest":"c51b34c9131edcbeb75f07577ff87b9eaa288f20ec6603a4c7c943158ab49a53","installation":"11111111-2222-4333-8444-555555555555","kind":"capture","number":5,"person":null,"reason":null,"v":1}', '2cd5c4fae74abb5b3aac320c10219d5b83961e823a1b79897be640c84581a7eb', '141697441371ea079d4e3c27ec2f087f7db07c2725ad5281426dbfa0fd8c4912');
INSERT INTO public.custody_entry VALUES (6, '5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', 6, 'a0000000-0000-4000-8000-000000000005', '{"at":"2026-11-24T09:03:01.654321Z","capture":"a0000000-0000-4000-8000-000000000005","desk":"5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f","digest":"c51b34c9131edcbeb75f07577ff87b9eaa288f20ec6603a4c7c943158ab49a53","installation":"11111111-2222-4333-8444-555555555555","kind":"screenshot_unavailable","number":6,"person":null,"reason":"quota","v":1}', 'a426919dfd8e133d60729c7bca2e14f26e3bf54d9680a4a06c3bf22d5125e1d8', 'ed19605724582065c5742211b9ff681012eba87555e99f0ae4b34b9aaf083c26');


--
-- Data for Name: desk; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.desk VALUES ('5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', '2026-11-24 09:00:01.654321+00');


--
-- Data for Name: enter_link; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: installation; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.installation VALUES ('11111111-2222-4333-8444-555555555555', '5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', 'chrome-extension://abcdefghijklmnopabcdefghijklmnop', 'Chromium 156', '0.1.0', 'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd', true, '2026-11-24 09:00:01.654321+00', NULL, NULL, NULL);


--
-- Data for Name: label_correction; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.label_correction VALUES (1, '5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', '11111111-2222-4333-8444-555555555555', NULL, 3, '2026-11-24 09:03:01.654321+00', 'type', 'question', 'complaint');


--
-- Data for Name: label_run; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.label_run VALUES (1, '5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', '11111111-2222-4333-8444-555555555555', NULL, 1, '2026-11-24 09:00:01.654321+00', '{"language":"uk","language_confidence":0.9,"script":"cyrillic","type":"complaint","type_confidence":0.8,"second_type":null,"sentiment":"negative","flags":[],"topics":[],"mentions":[],"facts":[],"needs_checking":false,"signs":[],"cues":[],"reasons":[]}', NULL);
INSERT INTO public.label_run VALUES (2, '5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', '11111111-2222-4333-8444-555555555555', NULL, 2, '2026-11-24 09:01:01.654321+00', '{"language":"uk","language_confidence":0.9,"script":"cyrillic","type":"complaint","type_confidence":0.8,"second_type":null,"sentiment":"negative","flags":[],"topics":[],"mentions":[],"facts":[],"needs_checking":false,"signs":[],"cues":[],"reasons":[]}', NULL);
INSERT INTO public.label_run VALUES (3, '5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', '11111111-2222-4333-8444-555555555555', NULL, 3, '2026-11-24 09:02:01.654321+00', '{"language":"ru","language_confidence":0.9,"script":"cyrillic","type":"question","type_confidence":0.8,"second_type":null,"sentiment":"neutral","flags":[],"topics":[],"mentions":[],"facts":[],"needs_checking":true,"signs":[],"cues":[],"reasons":[]}', NULL);
INSERT INTO public.label_run VALUES (4, '5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', '11111111-2222-4333-8444-555555555555', NULL, 4, '2026-11-24 09:03:01.654321+00', '{"language":"ru","language_confidence":0.9,"script":"cyrillic","type":"question","type_confidence":0.8,"second_type":null,"sentiment":"neutral","flags":[],"topics":[],"mentions":[],"facts":[],"needs_checking":true,"signs":[],"cues":[],"reasons":[]}', NULL);
INSERT INTO public.label_run VALUES (5, '5d0b7c0e-7a55-4f0b-8f0c-0a1b2c3d4e5f', '11111111-2222-4333-8444-555555555555', NULL, 5, '2026-11-24 09:03:01.654321+00', '{"language":"ru","language_confidence":0.9,"script":"cyrillic","type":"question","type_confidence":0.8,"second_type":null,"sentiment":"neutral","flags":[],"topics":[],"mentions":[],"facts":[],"needs_checking":true,"signs":[],"cues":[],"reasons":[]}', NULL);


--
-- Data for Name: lint_override; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: mention_choice; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: name_decision; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: page_session; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: pairing_attempts; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: pairing_request; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: person_task; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: reply_copied; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: reply_insertion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: unknown_name; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Name: capture_part_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.capture_part_id_seq', 21, true);


--
-- Name: capture_seq_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.capture_seq_seq', 5, true);


--
-- Name: comment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.comment_id_seq', 4, true);


--
-- Name: custody_entry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.custody_entry_id_seq', 6, true);


--
-- Name: label_correction_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.label_correction_id_seq', 1, true);


--
-- Name: label_run_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.label_run_id_seq', 5, true);


--
-- Name: lint_override_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.lint_override_id_seq', 1, false);


--
-- Name: mention_choice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.mention_choice_id_seq', 1, false);


--
-- Name: name_decision_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.name_decision_id_seq', 1, false);


--
-- Name: person_task_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.person_task_id_seq', 1, false);


--
-- Name: reply_copied_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.reply_copied_id_seq', 1, false);


--
-- Name: reply_insertion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.reply_insertion_id_seq', 1, false);


--
-- Name: unknown_name_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.unknown_name_id_seq', 1, false);


--
-- Name: alembic_version alembic_version_pkc; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);


--
-- Name: capture_part capture_part_name; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture_part
    ADD CONSTRAINT capture_part_name UNIQUE (capture_seq, name);


--
-- Name: capture_part capture_part_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture_part
    ADD CONSTRAINT capture_part_pkey PRIMARY KEY (id);


--
-- Name: capture capture_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture
    ADD CONSTRAINT capture_pkey PRIMARY KEY (seq);


--
-- Name: capture capture_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture
    ADD CONSTRAINT capture_uuid_key UNIQUE (uuid);


--
-- Name: comment comment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.comment
    ADD CONSTRAINT comment_pkey PRIMARY KEY (id);


--
-- Name: comment comment_site_native_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.comment
    ADD CONSTRAINT comment_site_native_id UNIQUE (site, native_id);


--
-- Name: current_label current_label_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.current_label
    ADD CONSTRAINT current_label_pkey PRIMARY KEY (capture_seq);


--
-- Name: custody_entry custody_entry_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.custody_entry
    ADD CONSTRAINT custody_entry_number UNIQUE (desk, number);


--
-- Name: custody_entry custody_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.custody_entry
    ADD CONSTRAINT custody_entry_pkey PRIMARY KEY (id);


--
-- Name: desk desk_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.desk
    ADD CONSTRAINT desk_pkey PRIMARY KEY (id);


--
-- Name: enter_link enter_link_key_sha256_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.enter_link
    ADD CONSTRAINT enter_link_key_sha256_key UNIQUE (key_sha256);


--
-- Name: enter_link enter_link_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.enter_link
    ADD CONSTRAINT enter_link_pkey PRIMARY KEY (id);


--
-- Name: installation installation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.installation
    ADD CONSTRAINT installation_pkey PRIMARY KEY (id);


--
-- Name: installation installation_token_sha256_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.installation
    ADD CONSTRAINT installation_token_sha256_key UNIQUE (token_sha256);


--
-- Name: label_correction label_correction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.label_correction
    ADD CONSTRAINT label_correction_pkey PRIMARY KEY (id);


--
-- Name: label_run label_run_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.label_run
    ADD CONSTRAINT label_run_pkey PRIMARY KEY (id);


--
-- Name: lint_override lint_override_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lint_override
    ADD CONSTRAINT lint_override_pkey PRIMARY KEY (id);


--
-- Name: mention_choice mention_choice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mention_choice
    ADD CONSTRAINT mention_choice_pkey PRIMARY KEY (id);


--
-- Name: name_decision name_decision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.name_decision
    ADD CONSTRAINT name_decision_pkey PRIMARY KEY (id);


--
-- Name: page_session page_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.page_session
    ADD CONSTRAINT page_session_pkey PRIMARY KEY (id);


--
-- Name: page_session page_session_token_sha256_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.page_session
    ADD CONSTRAINT page_session_token_sha256_key UNIQUE (token_sha256);


--
-- Name: pairing_attempts pairing_attempts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pairing_attempts
    ADD CONSTRAINT pairing_attempts_pkey PRIMARY KEY (desk);


--
-- Name: pairing_request pairing_request_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pairing_request
    ADD CONSTRAINT pairing_request_pkey PRIMARY KEY (id);


--
-- Name: person_task person_task_capture_seq_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_task
    ADD CONSTRAINT person_task_capture_seq_key UNIQUE (capture_seq);


--
-- Name: person_task person_task_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_task
    ADD CONSTRAINT person_task_pkey PRIMARY KEY (id);


--
-- Name: reply_copied reply_copied_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reply_copied
    ADD CONSTRAINT reply_copied_pkey PRIMARY KEY (id);


--
-- Name: reply_insertion reply_insertion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reply_insertion
    ADD CONSTRAINT reply_insertion_pkey PRIMARY KEY (id);


--
-- Name: reply_insertion reply_insertion_reply_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reply_insertion
    ADD CONSTRAINT reply_insertion_reply_id_key UNIQUE (reply_id);


--
-- Name: reply_insertion reply_insertion_uuid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reply_insertion
    ADD CONSTRAINT reply_insertion_uuid_key UNIQUE (uuid);


--
-- Name: unknown_name unknown_name_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.unknown_name
    ADD CONSTRAINT unknown_name_pkey PRIMARY KEY (id);


--
-- Name: capture_comment; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX capture_comment ON public.capture USING btree (comment_id, seq);


--
-- Name: capture_search; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX capture_search ON public.capture USING gin (array_to_tsvector(string_to_array(search_words, ' '::text)));


--
-- Name: capture_thread; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX capture_thread ON public.capture USING btree (thread, seq);


--
-- Name: current_label_history; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX current_label_history ON public.current_label USING btree (practice, capture_seq, type, language, site, needs_checking);


--
-- Name: current_label_type; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX current_label_type ON public.current_label USING btree (practice, type, capture_seq, language, site, needs_checking);


--
-- Name: custody_entry_capture; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX custody_entry_capture ON public.custody_entry USING btree (capture_uuid);


--
-- Name: ix_enter_link_desk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_enter_link_desk ON public.enter_link USING btree (desk);


--
-- Name: ix_installation_desk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_installation_desk ON public.installation USING btree (desk);


--
-- Name: ix_page_session_desk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_page_session_desk ON public.page_session USING btree (desk);


--
-- Name: ix_pairing_request_desk; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_pairing_request_desk ON public.pairing_request USING btree (desk);


--
-- Name: label_correction_capture; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX label_correction_capture ON public.label_correction USING btree (capture_seq, id);


--
-- Name: label_run_capture; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX label_run_capture ON public.label_run USING btree (capture_seq, id);


--
-- Name: lint_override_capture; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lint_override_capture ON public.lint_override USING btree (capture_seq);


--
-- Name: lint_override_reply; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lint_override_reply ON public.lint_override USING btree (reply_id);


--
-- Name: mention_choice_capture; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mention_choice_capture ON public.mention_choice USING btree (capture_seq, id);


--
-- Name: name_decision_capture; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX name_decision_capture ON public.name_decision USING btree (capture_seq, id);


--
-- Name: reply_copied_capture; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reply_copied_capture ON public.reply_copied USING btree (capture_seq, id);


--
-- Name: reply_insertion_capture; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reply_insertion_capture ON public.reply_insertion USING btree (capture_seq, id);


--
-- Name: unknown_name_capture; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX unknown_name_capture ON public.unknown_name USING btree (capture_seq);


--
-- Name: unknown_name_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX unknown_name_name ON public.unknown_name USING btree (name, capture_seq);


--
-- Name: uq_pairing_request_pending; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX uq_pairing_request_pending ON public.pairing_request USING btree (desk) WHERE ((status)::text = 'pending'::text);


--
-- Name: capture capture_never_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER capture_never_changed BEFORE UPDATE OF seq, uuid, comment_id, practice, site, kind, desk, installation, manifest_sha256, made_at, received_at ON public.capture FOR EACH ROW EXECUTE FUNCTION public.evidence_is_kept();


--
-- Name: capture capture_never_deleted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER capture_never_deleted BEFORE DELETE ON public.capture FOR EACH ROW WHEN ((NOT old.practice)) EXECUTE FUNCTION public.evidence_is_kept();


--
-- Name: capture_part capture_part_never_deleted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER capture_part_never_deleted BEFORE DELETE ON public.capture_part FOR EACH ROW EXECUTE FUNCTION public.part_is_kept();


--
-- Name: capture_part capture_part_never_updated; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER capture_part_never_updated BEFORE UPDATE ON public.capture_part FOR EACH ROW EXECUTE FUNCTION public.evidence_is_kept();


--
-- Name: custody_entry custody_entry_never_deleted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER custody_entry_never_deleted BEFORE DELETE ON public.custody_entry FOR EACH ROW EXECUTE FUNCTION public.evidence_is_kept();


--
-- Name: custody_entry custody_entry_never_updated; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER custody_entry_never_updated BEFORE UPDATE ON public.custody_entry FOR EACH ROW EXECUTE FUNCTION public.evidence_is_kept();


--
-- Name: capture capture_comment_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture
    ADD CONSTRAINT capture_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES public.comment(id);


--
-- Name: capture capture_desk_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture
    ADD CONSTRAINT capture_desk_fkey FOREIGN KEY (desk) REFERENCES public.desk(id);


--
-- Name: capture_part capture_part_capture_seq_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.capture_part
    ADD CONSTRAINT capture_part_capture_seq_fkey FOREIGN KEY (capture_seq) REFERENCES public.capture(seq);


--
-- Name: current_label current_label_capture_seq_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.current_label
    ADD CONSTRAINT current_label_capture_seq_fkey FOREIGN KEY (capture_seq) REFERENCES public.capture(seq);


--
-- Name: current_label current_label_run_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.current_label
    ADD CONSTRAINT current_label_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.label_run(id);


--
-- Name: custody_entry custody_entry_desk_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.custody_entry
    ADD CONSTRAINT custody_entry_desk_fkey FOREIGN KEY (desk) REFERENCES public.desk(id);


--
-- Name: enter_link enter_link_installation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.enter_link
    ADD CONSTRAINT enter_link_installation_fkey FOREIGN KEY (installation) REFERENCES public.installation(id);


--
-- Name: label_correction label_correction_capture_seq_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.label_correction
    ADD CONSTRAINT label_correction_capture_seq_fkey FOREIGN KEY (capture_seq) REFERENCES public.capture(seq);


--
-- Name: label_correction label_correction_desk_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.label_correction
    ADD CONSTRAINT label_correction_desk_fkey FOREIGN KEY (desk) REFERENCES public.desk(id);


--
-- Name: label_run label_run_capture_seq_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.label_run
    ADD CONSTRAINT label_run_capture_seq_fkey FOREIGN KEY (capture_seq) REFERENCES public.capture(seq);


--
-- Name: label_run label_run_desk_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.label_run
    ADD CONSTRAINT label_run_desk_fkey FOREIGN KEY (desk) REFERENCES public.desk(id);


--
-- Name: lint_override lint_override_capture_seq_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lint_override
    ADD CONSTRAINT lint_override_capture_seq_fkey FOREIGN KEY (capture_seq) REFERENCES public.capture(seq);


--
-- Name: lint_override lint_override_desk_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lint_override
    ADD CONSTRAINT lint_override_desk_fkey FOREIGN KEY (desk) REFERENCES public.desk(id);


--
-- Name: lint_override lint_override_reply_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lint_override
    ADD CONSTRAINT lint_override_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES public.reply_copied(id);


--
-- Name: mention_choice mention_choice_capture_seq_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mention_choice
    ADD CONSTRAINT mention_choice_capture_seq_fkey FOREIGN KEY (capture_seq) REFERENCES public.capture(seq);


--
-- Name: mention_choice mention_choice_desk_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mention_choice
    ADD CONSTRAINT mention_choice_desk_fkey FOREIGN KEY (desk) REFERENCES public.desk(id);


--
-- Name: name_decision name_decision_capture_seq_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.name_decision
    ADD CONSTRAINT name_decision_capture_seq_fkey FOREIGN KEY (capture_seq) REFERENCES public.capture(seq);


--
-- Name: name_decision name_decision_desk_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.name_decision
    ADD CONSTRAINT name_decision_desk_fkey FOREIGN KEY (desk) REFERENCES public.desk(id);


--
-- Name: page_session page_session_installation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.page_session
    ADD CONSTRAINT page_session_installation_fkey FOREIGN KEY (installation) REFERENCES public.installation(id);


--
-- Name: pairing_request pairing_request_installation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pairing_request
    ADD CONSTRAINT pairing_request_installation_fkey FOREIGN KEY (installation) REFERENCES public.installation(id);


--
-- Name: person_task person_task_capture_seq_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_task
    ADD CONSTRAINT person_task_capture_seq_fkey FOREIGN KEY (capture_seq) REFERENCES public.capture(seq);


--
-- Name: person_task person_task_desk_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_task
    ADD CONSTRAINT person_task_desk_fkey FOREIGN KEY (desk) REFERENCES public.desk(id);


--
-- Name: reply_copied reply_copied_capture_seq_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reply_copied
    ADD CONSTRAINT reply_copied_capture_seq_fkey FOREIGN KEY (capture_seq) REFERENCES public.capture(seq);


--
-- Name: reply_copied reply_copied_desk_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reply_copied
    ADD CONSTRAINT reply_copied_desk_fkey FOREIGN KEY (desk) REFERENCES public.desk(id);


--
-- Name: reply_insertion reply_insertion_capture_seq_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reply_insertion
    ADD CONSTRAINT reply_insertion_capture_seq_fkey FOREIGN KEY (capture_seq) REFERENCES public.capture(seq);


--
-- Name: reply_insertion reply_insertion_desk_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reply_insertion
    ADD CONSTRAINT reply_insertion_desk_fkey FOREIGN KEY (desk) REFERENCES public.desk(id);


--
-- Name: reply_insertion reply_insertion_reply_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reply_insertion
    ADD CONSTRAINT reply_insertion_reply_id_fkey FOREIGN KEY (reply_id) REFERENCES public.reply_copied(id);


--
-- Name: unknown_name unknown_name_capture_seq_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.unknown_name
    ADD CONSTRAINT unknown_name_capture_seq_fkey FOREIGN KEY (capture_seq) REFERENCES public.capture(seq);


--
-- PostgreSQL database dump complete
--


