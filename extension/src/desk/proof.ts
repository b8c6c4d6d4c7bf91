/** Checks that whoever answers on the port knows our token, without telling it: HMAC-SHA256(SHA-256(token), nonce). */
import { fromHex, toHex } from "../shared/digest";

/** The proof that the true desk must answer to this nonce, in hex. */
export async function expectedProof(token: string, nonceHex: string): Promise<string> {
  const secret = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  const key = await crypto.subtle.importKey("raw", secret, { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  return toHex(await crypto.subtle.sign("HMAC", key, fromHex(nonceHex)));
}

/** True when `proof` is what only the desk that issued the token can answer. */
export async function provesItself(token: string, nonceHex: string, proof: string): Promise<boolean> {
  return (await expectedProof(token, nonceHex)) === proof;
}
