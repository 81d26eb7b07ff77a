/* Waits with a call while a button of the mouse, or a finger, is down: what is said of a field that was left moves what stands below it, and what
   it points at would move away before it is let go. */
(() => {
  "use strict";

  const whenLetGo = call => {
    let isHeld = false, isWaiting = false;
    const letGo = () => setTimeout(() => { isHeld = false; if (isWaiting) { isWaiting = false; call(); } }, 0);
    addEventListener("pointerdown", () => { isHeld = true; }, true);
    addEventListener("pointerup", letGo, true);
    addEventListener("pointercancel", letGo, true);
    return () => { if (isHeld) isWaiting = true; else call(); };
  };

  Object.assign(window.milpartForm.parts, { whenLetGo });
})();
