/** That a comment is the post's own account's stands in the strategies, and of nobody else's comment. */
import { expect, it } from "vitest";
import { pageCases, readPage } from "./pages";

const CASES = pageCases();

it.each([
  ["instagram/reply-uk", "author_is_post_owner", "same-user"],
  ["instagram/post-page-uk", "author_is_post_owner", undefined],
  ["instagram/caption-uk", "author_is_post_owner", undefined],
  ["tiktok/reply-uk", "author_is_post_owner", "same-user"],
  ["tiktok/comment-uk", "author_is_post_owner", undefined],
  ["youtube/reply-en", "author_is_channel", "same-profile"],
  ["youtube/comment-uk", "author_is_channel", undefined],
])("%s: %s is %s, and the flag stays for what a page tells", (name, strategy, expected) => {
  const outcome = readPage(CASES.find((page) => page.name === name)!);
  expect(outcome.ok).toBe(true);
  const { strategies, flags } = (outcome as Extract<typeof outcome, { ok: true }>).reading.fields;
  expect(strategies?.[strategy]).toBe(expected);
  expect(flags).not.toContain("ours");
});
