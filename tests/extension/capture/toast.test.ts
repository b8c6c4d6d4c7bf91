/** The toast: one closed element, spoken to screen readers, gone by itself. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Toaster } from "@/capture/toast";

function hosts(): Element[] {
  return [...document.documentElement.children].filter(
    (element) => !["HEAD", "BODY"].includes(element.tagName),
  );
}

describe("the toast", () => {
  let shadow: ShadowRoot | undefined;

  beforeEach(() => {
    vi.useFakeTimers();
    const attach = Element.prototype.attachShadow;
    vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
      shadow = attach.call(this, init);
      expect(init.mode).toBe("closed");
      return shadow;
    });
  });

  afterEach(() => {
    vi.useRealTimers();
    hosts().forEach((element) => element.remove());
  });

  it("cannot be read by the page, and speaks its language to a screen reader", () => {
    new Toaster(document).show("archived", "Збережено", "uk");
    vi.advanceTimersByTime(10);
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]!.shadowRoot).toBeNull();
    expect(hosts()[0]!.textContent).toBe("");
    const box = shadow!.firstElementChild!;
    expect(box.textContent).toBe("Збережено");
    expect(box.getAttribute("aria-live")).toBe("polite");
    expect(box.getAttribute("role")).toBe("status");
    expect((box as HTMLElement).lang).toBe("uk");
  });

  it("shows text as text", () => {
    new Toaster(document).show("failed", "<img src=x onerror=alert(1)>", "en");
    vi.advanceTimersByTime(10);
    expect(shadow!.querySelector("img")).toBeNull();
    expect(shadow!.textContent).toBe("<img src=x onerror=alert(1)>");
  });

  it("is one at a time, and goes by itself after a few seconds", () => {
    const toaster = new Toaster(document);
    toaster.show("waiting", "one", "uk");
    toaster.show("archived", "two", "uk");
    expect(hosts()).toHaveLength(1);
    vi.advanceTimersByTime(4_100);
    expect(hosts()).toHaveLength(0);
  });

  it("stays longer when a person is needed, and goes at a click", () => {
    new Toaster(document).show("needs_person", "help", "uk");
    vi.advanceTimersByTime(6_000);
    expect(hosts()).toHaveLength(1);
    (shadow!.firstElementChild as HTMLElement).click();
    expect(hosts()).toHaveLength(0);
  });
});
