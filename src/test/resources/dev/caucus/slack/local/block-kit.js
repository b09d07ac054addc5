// Draws Block Kit. What is pressed or chosen goes to `act(actionId, option)`; inputs are read by `entered`.

import { element, mrkdwn, plainText } from "/mrkdwn.js";

export function drawBlocks(blocks, context) {
  return blocks.map((block) => {
    const drawn = (BLOCKS[block.type] ?? unknown)(block, context);
    drawn.classList.add("block", "block-" + block.type);
    return drawn;
  });
}

/** What stands in the inputs of a form, by action id. */
export function entered(form) {
  const values = {};
  for (const field of form.querySelectorAll("[data-action]")) {
    const action = field.dataset.action;
    if (field.type === "radio" || field.type === "checkbox") {
      if (field.checked) {
        values[action] = values[action] ? values[action] + "," + field.value : field.value;
      } else if (field.type === "checkbox") {
        values[action] ??= "";
      }
    } else if (field.value) {
      values[action] = field.value;
    }
  }
  return values;
}

const BLOCKS = {
  section(block, context) {
    const drawn = element("div");
    const text = element("div");
    if (block.text) {
      text.append(drawText(block.text, context));
    }
    if (block.fields) {
      const fields = element("div", ...block.fields.map((field) => drawText(field, context)));
      fields.className = "fields";
      text.append(fields);
    }
    drawn.append(text);
    if (block.accessory) {
      drawn.append(drawElement(block.accessory, context));
    }
    return drawn;
  },
  header: (block) => element("h3", plainText(block.text.text)),
  divider: () => element("hr"),
  context: (block, context) =>
    element("div", ...block.elements.map((part) => (part.type === "image" ? image(part) : drawText(part, context)))),
  actions: (block, context) => element("div", ...block.elements.map((part) => drawElement(part, context))),
  image: (block) => image(block),
  markdown: (block, context) => mrkdwn(block.text.replaceAll("**", "*"), context.names),
  input(block, context) {
    const drawn = element("label", element("span", block.label.text), drawElement(block.element, context));
    if (block.hint) {
      drawn.append(element("small", block.hint.text));
    }
    const error = context.errors?.[block.block_id];
    if (error) {
      const said = element("small", error);
      said.className = "error";
      drawn.append(said);
    }
    return drawn;
  },
};

function unknown(block) {
  return element("div", `(a block of the type ${block.type})`);
}

function image(part) {
  const drawn = element("img");
  drawn.src = part.image_url;
  drawn.alt = part.alt_text;
  return drawn;
}

function drawText(text, context) {
  return text.type === "mrkdwn" ? mrkdwn(text.text, context.names) : element("span", plainText(text.text));
}

function drawElement(part, context) {
  return (ELEMENTS[part.type] ?? ((it) => element("span", `(${it.type})`)))(part, context);
}

const ELEMENTS = {
  button(part, context) {
    const drawn = element("button", plainText(part.text.text));
    drawn.type = "button";
    drawn.className = part.style ?? "";
    if (part.accessibility_label) {
      drawn.setAttribute("aria-label", part.accessibility_label);
    }
    drawn.onclick = () => {
      const sure = !part.confirm || confirm(`${part.confirm.title.text}\n\n${part.confirm.text.text}`);
      if (sure) {
        if (part.url) {
          open(part.url, "_blank", "noreferrer");
        }
        context.act(part.action_id);
      }
    };
    return drawn;
  },
  static_select(part, context) {
    const empty = element("option", part.placeholder?.text ?? "Choose…");
    empty.value = "";
    return select(part, context, empty);
  },
  overflow(part, context) {
    const drawn = select(part, context, element("option", "⋯"));
    drawn.classList.add("overflow");
    drawn.setAttribute("aria-label", "More");
    return drawn;
  },
  radio_buttons: (part, context) => choices(part, context, "radio"),
  checkboxes: (part, context) => choices(part, context, "checkbox"),
  multi_static_select: (part, context) => choices(part, context, "checkbox"),
  plain_text_input(part) {
    const drawn = element(part.multiline ? "textarea" : "input");
    drawn.dataset.action = part.action_id;
    drawn.placeholder = part.placeholder?.text ?? "";
    drawn.value = part.initial_value ?? "";
    if (part.max_length) {
      drawn.maxLength = part.max_length;
    }
    return drawn;
  },
};

function select(part, context, first) {
  const drawn = element("select", first);
  drawn.dataset.action = part.action_id;
  for (const group of part.option_groups ?? [{ options: part.options }]) {
    const options = group.options.map((option) => {
      const drawnOption = element("option", plainText(option.text.text));
      drawnOption.value = option.value;
      drawnOption.selected = option.value === part.initial_option?.value;
      return drawnOption;
    });
    if (group.label) {
      const labelled = element("optgroup", ...options);
      labelled.label = group.label.text;
      drawn.append(labelled);
    } else {
      drawn.append(...options);
    }
  }
  drawn.onchange = () => context.act(part.action_id, drawn.value);
  return drawn;
}

function choices(part, context, type) {
  const name = part.action_id + Math.random();
  const initial = part.initial_options ?? (part.initial_option ? [part.initial_option] : []);
  const drawn = element("div", ...part.options.map((option) => {
    const box = element("input");
    Object.assign(box, { type, name, value: option.value });
    box.checked = initial.some((one) => one.value === option.value);
    box.dataset.action = part.action_id;
    box.onchange = () => context.act(part.action_id, option.value);
    const label = element("label", box, drawText(option.text, context));
    if (option.description) {
      label.append(element("small", drawText(option.description, context)));
    }
    return label;
  }));
  drawn.className = "choices";
  return drawn;
}
