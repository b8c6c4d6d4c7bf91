/** The text of an answer, read no further than any desk of ours writes: whoever holds the port may pour without end. */

const MOST_BYTES = 8 * 1024 * 1024;

/** Empty when it is longer, as if nobody had said anything. Rejects when the road breaks in the middle. */
export async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) {
    return "";
  }
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader.cancel().catch(() => undefined);
      return "";
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
