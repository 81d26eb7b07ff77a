/* Lets the search run where a page is opened from a folder. Browsers start no worker from a file; so there, the script of a worker runs in
   a hidden frame of the page, which has the rights of the page, and messages go to and fro as between a page and a worker.
   On a server, nothing is changed. */
(function () {
  "use strict";

  if (location.protocol !== "file:") return;

  function addScript(frame, address) {
    return new Promise(function (loaded, failed) {
      const script = frame.contentDocument.createElement("script");
      script.src = address;
      script.onload = function () { loaded(); };
      script.onerror = function () { failed(new Error(address + " cannot be loaded")); };
      frame.contentDocument.head.append(script);
    });
  }

  /* A frame without an address: every browser makes it at once or a moment later, and then tells that it is there. */
  function addFrame() {
    const frame = document.createElement("iframe");
    frame.hidden = true;
    frame.title = "Search";
    return new Promise(function (made) {
      frame.addEventListener("load", function () { made(frame); }, { once: true });
      document.body.append(frame);
    });
  }

  class FrameWorker extends EventTarget {
    #started;

    constructor(path) {
      super();
      this.onmessage = this.onerror = null;
      this.addEventListener("message", function (event) { if (this.onmessage) this.onmessage(event); });
      this.addEventListener("error", function (event) { if (this.onerror) this.onerror(event); });
      this.#started = addFrame().then((frame) => this.#start(frame, new URL(path, document.baseURI)));
      this.#started.catch((error) => this.dispatchEvent(new ErrorEvent("error", { error: error, message: error.message })));
    }

    async #start(frame, address) {
      const inside = frame.contentWindow;
      const send = inside.postMessage.bind(inside);
      const back = new MessageChannel();  /* copies what is sent, as between a page and a worker */
      back.port1.onmessage = (event) => this.dispatchEvent(new MessageEvent("message", { data: event.data }));
      inside.postMessage = function (data) { back.port2.postMessage(data); };
      /* the promise is for the theme's worker, which waits for it */
      inside.importScripts = async function (...paths) {
        for (const path of paths) await addScript(frame, new URL(path, address));
      };
      await addScript(frame, address);
      return { frame: frame, send: send };
    }

    postMessage(data) {
      this.#started.then(({ send }) => send(data, "*"), function () {});
    }

    terminate() {
      this.#started.then(({ frame }) => frame.remove(), function () {});
    }
  }

  window.Worker = FrameWorker;
})();
