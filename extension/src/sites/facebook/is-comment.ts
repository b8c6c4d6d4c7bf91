/**
 * Whether an article is a comment: messages of a chat are articles, too (page-facts 1.1, hazard 13). No name of a box
 * around it decides: a comment shows its own time link, its wrapper's id, or stands under a post.
 */
import { type ReadContext } from "../adapter";
import { ARTICLE, EDITABLE } from "../dom";
import { folded } from "../normalise";
import { looksLikeTime } from "../time/shown-time";
import { isCommentLabel } from "./label";
import { carriedId, commentIdOf, linksOf } from "./links";

export const OWN_STORY = '[data-ad-rendering-role="story_message"], [data-ad-rendering-role="profile_name"]';
const MAIN = '[role="main"]';
const AROUND_POST = `${ARTICLE}, [role="dialog"], ${MAIN}`;
// The hint of a box for comments says so; any other box under no post is a chat's.
const FOR_COMMENTS = /comment|ком+ент/u;

export function isComment(unit: Element, context: ReadContext): boolean {
  if (!unit.matches(ARTICLE)) {
    return unit.hasAttribute("data-commentid");
  }
  const label = unit.getAttribute("aria-label");
  const known = isCommentLabel(label);
  if (unit.matches("[aria-posinset]") && !known) {
    return false;
  }
  const links = linksOf(unit, context);
  const own = commentIdOf(unit, { ...links, permalink: null });
  if (own?.strategy === "data-commentid") {
    return true;
  }
  const { permalink } = links;
  const timed = looksLikeTime(permalink?.text ?? "", context.now);
  const named = permalink === null ? null : carriedId(permalink.link);
  if (timed && (known || (own !== null && named?.own.id === own.own.id))) {
    return true;
  }
  // In a chat a message may pass on another's comment, with its time.
  if (isChatting(unit)) {
    return false;
  }
  if (timed || known) {
    return true;
  }
  // A page has one main place, the first: what is called so later may be anything.
  const place = unit.closest(`${MAIN}, [role="complementary"]`);
  if (
    own !== null &&
    place !== null &&
    (!place.matches(MAIN) || place === context.document.querySelector(MAIN))
  ) {
    return true;
  }
  const labelled = folded(label ?? "") !== "" && unit.querySelector(OWN_STORY) === null;
  return (permalink !== null || own !== null || labelled) && isUnderPost(unit);
}

/** Whether somebody may write beside it what is no comment: a box with no post around and no hint of comments. */
export function isChatting(unit: Element): boolean {
  for (let around = unit.parentElement; around !== null; around = around.parentElement) {
    const boxes = [...around.querySelectorAll(EDITABLE)].filter((box) => !unit.contains(box));
    if (boxes.length > 0) {
      const hinted = boxes.some((box) =>
        ["aria-label", "aria-placeholder"].some((name) =>
          FOR_COMMENTS.test(folded(box.getAttribute(name) ?? "")),
        ),
      );
      return !hinted && around.querySelector(MAIN) === null && !isUnderPost(unit);
    }
  }
  return false;
}

/** Whether it stands in one article, window or page with a post; a post that a message passes on is in its own. */
function isUnderPost(unit: Element): boolean {
  return [...unit.ownerDocument.querySelectorAll(OWN_STORY)].some(
    (story) => !unit.contains(story) && story.closest(AROUND_POST)?.contains(unit) === true,
  );
}
