import { money, number, type TableContract, text } from "../contract.js";

export const products: TableContract = {
  name: "products",
  grain: "one row per product",
  key: ["product_id"],
  columns: {
    product_id: text("Product's id, as on order lines", { required: true }),
    name: text("Name on the shelf"),
    category: text("Category used in the report"),
    brand: text("Brand"),
    supplier: text("Supplier"),
    price: money("List price"),
    price_tier: text("Price tier (entry, core, premium …)"),
    unit_cost: money("Cost of one piece"),
  },
};

export const stores: TableContract = {
  name: "stores",
  grain: "one row per shop",
  key: ["store_id"],
  columns: {
    store_id: text("Shop's id, as on orders", { required: true }),
    name: text("Name"),
    postal_code: text("Postal code"),
    latitude: number("Latitude, WGS 84", { unit: "degrees", min: -90, max: 90 }),
    longitude: number("Longitude, WGS 84", { unit: "degrees", min: -180, max: 180 }),
  },
};

export const places: TableContract = {
  name: "places",
  grain: "one row per postal code and town",
  key: [],
  columns: {
    country: text("Country"),
    postal_code: text("Postal code", { required: true }),
    city: text("Town"),
    latitude: number("Latitude, WGS 84", { unit: "degrees", min: -90, max: 90 }),
    longitude: number("Longitude, WGS 84", { unit: "degrees", min: -180, max: 180 }),
  },
};
