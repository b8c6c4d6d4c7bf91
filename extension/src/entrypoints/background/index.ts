/** The background: wires the menu, the pages' messages and the clock to the rooms. No logic, no state of its own. */
import { defineBackground } from "wxt/utils/define-background";
import { checkAnswering } from "@/shared/answering-checks";
import { checkAct } from "@/shared/act-checks";
import { MARKS_LINE } from "@/shared/acts";
import { browser, openPanel, openPanelOnAction, ownAddress } from "@/shared/browser";
import { checkInsertMessage } from "@/shared/insert-checks";
import { checkPageMessage } from "@/shared/message-checks";
import { handleAct } from "./acts";
import { handleAnswering } from "./answering";
import { askPanelToCheck } from "./box-asked";
import { captureClick } from "./click";
import { injectEverywhere } from "./inject";
import { handleInsert } from "./insert";
import { MENU_ID, registerMenu } from "./menu";
import { panelLooks } from "./page-marks";
import { registerOptional } from "./optional-sites";
import { heard, savePointed, startPicking } from "./pick";
import { sawReply, watchEnded } from "./published";
import { wishAsked } from "./wish";
import { housekeeper, OUTBOX_ALARM, wakeLater } from "./rooms";

export default defineBackground(() => {
  const rooms = housekeeper();

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== MENU_ID || tab?.id === undefined) {
      return;
    }
    // Before any await: only the click itself may open the panel.
    const opened = openPanel(tab);
    void captureClick(info, { id: tab.id, windowId: tab.windowId, url: tab.url }, opened, rooms());
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) {
      return;
    }
    const page = { id: tab.id, windowId: tab.windowId, url: tab.url };
    // Before any await, as above: a key is a gesture too.
    const opened = openPanel(tab);
    if (command === "save-comment") {
      void savePointed(page, opened, rooms());
    } else if (command === "pick-comment") {
      void startPicking(page, rooms());
    } else if (command === "check-box") {
      void askPanelToCheck(opened);
    }
  });

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    // Pages of ours only: a content script shares our id but not our address.
    if (sender.id !== browser.runtime.id) {
      return undefined;
    }
    if (sender.url?.startsWith(ownAddress()) !== true) {
      void heard(message, sender, rooms());
      void sawReply(message, sender, rooms()).catch(() => undefined);
      void watchEnded(message, sender, rooms()).catch(() => undefined);
      void wishAsked(message, sender, rooms()).catch(() => undefined);
      return undefined;
    }
    if (
      typeof message === "object" &&
      message !== null &&
      "kind" in message &&
      message.kind === "state-changed"
    ) {
      return undefined;
    }
    const act = checkAct(message);
    if (act !== null) {
      void handleAct(act, rooms()).then(respond, () => respond({ ok: false, failure: "bad_message" }));
      return true;
    }
    const inserting = checkInsertMessage(message);
    if (inserting !== null) {
      void handleInsert(inserting, rooms()).then(respond, () =>
        respond({ ok: false, failure: "no_storage" }),
      );
      return true;
    }
    const answering = checkAnswering(message);
    if (answering !== null) {
      void rooms()
        .then((found) => handleAnswering(answering, found))
        .then(respond, () => respond({ ok: false, failure: "no_storage" }));
      return true;
    }
    const sound = checkPageMessage(message);
    if (sound === null) {
      respond({ ok: false, failure: "bad_message" });
      return undefined;
    }
    void rooms()
      .then(({ front }) => front.handle(sound))
      .then(respond, () => respond({ ok: false, failure: "no_storage" }));
    return true;
  });

  browser.runtime.onConnect.addListener((line) => {
    const ours = line.sender?.id === browser.runtime.id && line.sender.url?.startsWith(ownAddress()) === true;
    if (ours && line.name === MARKS_LINE) {
      panelLooks(line);
    }
  });

  const resume = (): void => {
    void rooms()
      .then(async (found) => {
        await found.sender.drain();
        await found.front.refreshConnection();
        await found.insertions.drain();
      })
      // No room on the disk: the alarm asks again, and so does whoever comes before it.
      .catch(wakeLater);
  };
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === OUTBOX_ALARM) {
      resume();
    }
  });
  browser.runtime.onStartup.addListener(resume);
  browser.runtime.onInstalled.addListener(() => {
    void registerMenu();
    void injectEverywhere();
    void registerOptional();
    resume();
  });
  self.addEventListener("online", resume);
  openPanelOnAction();
  browser.permissions.onAdded.addListener(() => {
    // Firefox puts no script into open tabs when a person gives the leave that was withheld.
    void injectEverywhere();
    void registerOptional();
    resume();
  });
  browser.permissions.onRemoved.addListener(() => {
    void registerOptional();
    resume();
  });
  // A worker that starts for whatever reason finishes what a killed one left.
  void rooms()
    .then(async ({ sender, insertions }) => {
      await sender.drain();
      await insertions.drain();
    })
    .catch(() => undefined);
});
