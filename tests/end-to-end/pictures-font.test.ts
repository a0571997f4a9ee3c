import { openBlank, setStage } from "./open-preview";

test("without a Chinese font on the machine it is said that the pictures lack Chinese", async () => {
  const stage = await setStage();
  const { page } = await openBlank(stage, { width: 320 });
  // Where no font has a character, any two of them are drawn alike.
  const isChineseDrawn = await page.evaluate(() => {
    const draw = (text: string): string => {
      const canvas = document.createElement("canvas");
      const context = canvas.getContext("2d");
      if (context !== null) context.font = "40px sans-serif";
      context?.fillText(text, 20, 60);
      return canvas.toDataURL();
    };
    return draw("汉") !== draw("字");
  });
  if (!isChineseDrawn)
    process.stderr.write(
      "No Chinese font was found: the pictures show Chinese as blanks of its width. " +
        "Install one (on Debian: apt-get install fonts-noto-cjk) and make them again.\n"
    );
  expect(typeof isChineseDrawn).toBe("boolean");
  await stage.close();
}, 60_000);
