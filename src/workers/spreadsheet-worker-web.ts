import { answerRequest, type ReadRequest } from "./worker-protocol";

self.addEventListener("message", (event: MessageEvent<ReadRequest>) => {
  void answerRequest(event.data).then((reply) => self.postMessage(reply));
});
