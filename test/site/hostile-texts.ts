/** Texts as an attacker, or an honest customer, may write them in any field of any export. */
export const hostileTexts = [
  "<script>window.__pwned=1</script>",
  "<img src=x onerror=window.__pwned=1>",
  "${window.__pwned=1}",
  "*a* _b_ **c**",
  "[l](javascript:alert(1))",
  "=cmd()",
  "{{x}} `y` ```js",
] as const;
