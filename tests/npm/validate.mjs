// Validates many values with the validator that pages carry along, as a page does: {library, schemas, values: [[name of schema, value]]}
// in, and whether each value is right out.

import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const { library, schemas, values } = JSON.parse(readFileSync(0, "utf8"));
runInThisContext(`${readFileSync(library, "utf8")}; globalThis.milpartJsonSchema = milpartJsonSchema;`);
const validators = new Map(
  Object.entries(schemas).map(([name, schema]) => [name, new globalThis.milpartJsonSchema.Validator(schema, "2020-12")]),
);
process.stdout.write(JSON.stringify(values.map(([name, value]) => validators.get(name).validate(value).valid)));
