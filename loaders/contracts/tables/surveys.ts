import { boolean, number, oneOf, type TableContract, text, timestamp, whose } from "../contract.js";

export const surveys: TableContract = {
  name: "surveys",
  grain: "one row per invitation or answer to one question",
  key: [],
  occurred: "answered_at",
  columns: {
    survey_id: text("Invitation's or answer's id; may repeat"),
    ...whose,
    order_id: text("Order the survey follows"),
    kind: oneOf(["nps", "csat", "ces", "question"], "Kind of question", { required: true }),
    score: number("Score on the question's own scale", { unit: "points", min: 0 }),
    scale_max: number("Highest score of the scale: 10 for NPS, 5 or 7 for CSAT and CES", { unit: "points", min: 1 }),
    touchpoint: text("Moment the survey is about"),
    channel: text("How it was sent"),
    sent_at: timestamp("When it was sent"),
    delivered_at: timestamp("When it was delivered"),
    answered_at: timestamp("When it was answered; empty where there is no answer"),
    comment: text("Free text"),
    question: text("Question asked"),
    answer: text("Answer in words"),
    purpose: text("What the person was told the answer is for"),
    reward: text("What was given in return"),
    followed_up_at: timestamp("When someone contacted the person about the answer"),
    opened: boolean("The invitation was opened"),
  },
};
