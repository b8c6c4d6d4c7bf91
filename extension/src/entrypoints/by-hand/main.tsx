/** The page for entries by hand. Wiring only. */
import { render } from "preact";
import { imageTypeOf } from "@/capture/images";
import { ByHandApp } from "@/panel/by-hand-app";
import "@/panel/style.css";
import "@/panel/by-hand.css";

const root = document.getElementById("root");
if (root !== null) {
  render(<ByHandApp imageTypeOf={imageTypeOf} />, root);
}
