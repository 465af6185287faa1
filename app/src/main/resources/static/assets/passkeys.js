// Passkeys: the browser makes one for this account, or proves one to sign in. Buttons that need them
// stay hidden where the browser has none. Words come from data attributes, never from here.
(() => {
  if (!window.PublicKeyCredential || !navigator.credentials) return;
  // a passkey belongs to a domain; a bare network address has none
  if (/^[\d.]+$|^\[/.test(location.hostname)) return;

  const decode = (text) => {
    const binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0)).buffer;
  };
  const encode = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const withIds = (list) => (list || []).map((one) => ({ ...one, id: decode(one.id) }));

  const send = async (box, path, body) => {
    const token = box.querySelector("input[name=_csrf]").value;
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token },
      body: body ? JSON.stringify(body) : null,
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  const make = async (box) => {
    const options = await send(box, "/me/passkeys/options");
    const made = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: decode(options.challenge),
        user: { ...options.user, id: decode(options.user.id) },
        excludeCredentials: withIds(options.excludeCredentials),
      },
    });
    return send(box, "/me/passkeys", {
      label: box.querySelector("input[name=label]").value,
      credential: {
        id: made.id,
        rawId: encode(made.rawId),
        type: made.type,
        response: {
          attestationObject: encode(made.response.attestationObject),
          clientDataJSON: encode(made.response.clientDataJSON),
          transports: made.response.getTransports ? made.response.getTransports() : [],
        },
        clientExtensionResults: made.getClientExtensionResults(),
        authenticatorAttachment: made.authenticatorAttachment,
      },
    });
  };

  const prove = async (box) => {
    const options = await send(box, "/sign-in/passkey/options");
    const proof = await navigator.credentials.get({
      publicKey: { ...options, challenge: decode(options.challenge), allowCredentials: withIds(options.allowCredentials) },
    });
    return send(box, "/sign-in/passkey?to=" + encodeURIComponent(box.dataset.to || "/"), {
      id: proof.id,
      rawId: encode(proof.rawId),
      type: proof.type,
      response: {
        authenticatorData: encode(proof.response.authenticatorData),
        clientDataJSON: encode(proof.response.clientDataJSON),
        signature: encode(proof.response.signature),
        userHandle: proof.response.userHandle ? encode(proof.response.userHandle) : null,
      },
      clientExtensionResults: proof.getClientExtensionResults(),
      authenticatorAttachment: proof.authenticatorAttachment,
    });
  };

  for (const box of document.querySelectorAll("[data-passkey]")) {
    const note = box.querySelector("[data-passkey-note]");
    box.hidden = false;
    box.querySelector("button").addEventListener("click", async (event) => {
      event.preventDefault();
      note.textContent = "";
      try {
        const answer = await (box.dataset.passkey === "make" ? make(box) : prove(box));
        location.assign(answer.to);
      } catch {
        note.textContent = box.dataset.failed;
      }
    });
  }
})();
