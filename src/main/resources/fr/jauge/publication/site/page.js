"use strict";
(function () {
  function element(name, attributes, text) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    if (text !== undefined) { made.textContent = text; }
    return made;
  }
  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2019\u2018]/g, "'").toLowerCase();
  }
  function labelled(label, control) {
    var box = element("div");
    var text = element("label", {"for": control.id}, label);
    box.append(text, control);
    return box;
  }
  function counted(n) { return number(n) + (n < 2 ? " ligne" : " lignes"); }
  function number(n) { return String(n).replace(/\B(?=(\d{3})+$)/g, "\u202f"); }

  /* Tables with data-tools: sorted by their headings, filtered, searched, shown a page at a time. */
  function tools(table, place) {
    var body = table.tBodies[0];
    var rows = Array.prototype.slice.call(body.rows);
    var size = Number(table.dataset.page || 0);
    var page = 0;
    var texts = rows.map(function (row) { return plain(row.textContent); });
    rows.forEach(function (row, i) { row.place = i; });
    var bar = element("div", {"class": "tools"});
    var search = element("input", {type: "search", id: "cherche-" + place, autocomplete: "off"});
    bar.append(labelled(table.dataset.tools, search));
    var selects = [];
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      if (head.dataset.filter === undefined) { return; }
      var select = element("select", {id: "filtre-" + place + "-" + column});
      select.append(element("option", {value: ""}, "Tous"));
      var values = {};
      rows.forEach(function (row) { values[row.cells[column].textContent.trim()] = true; });
      Object.keys(values).sort().forEach(function (value) { select.append(element("option", {value: value}, value)); });
      selects.push({column: column, select: select});
      bar.append(labelled(head.textContent.trim(), select));
      select.addEventListener("change", function () { page = 0; show(); });
    });
    var said = element("p", {role: "status", "class": "small"});
    var pager = element("div", {"class": "pager"});
    var before = element("button", {type: "button"}, "Page précédente");
    var where = element("span", {"class": "small"});
    var after = element("button", {type: "button"}, "Page suivante");
    pager.append(before, where, after);
    var box = table.closest(".scroll") || table;
    box.before(bar, said);
    box.after(pager);
    function show() {
      var wanted = plain(search.value).split(/\s+/).filter(Boolean);
      var found = rows.filter(function (row) {
        return wanted.every(function (word) { return texts[row.place].indexOf(word) >= 0; })
          && selects.every(function (each) {
            return !each.select.value || row.cells[each.column].textContent.trim() === each.select.value;
          });
      });
      var pages = size ? Math.max(1, Math.ceil(found.length / size)) : 1;
      page = Math.min(page, pages - 1);
      var shown = size ? found.slice(page * size, (page + 1) * size) : found;
      body.replaceChildren.apply(body, shown);
      said.textContent = found.length === rows.length
        ? counted(rows.length) + "." : counted(found.length) + " sur " + number(rows.length) + ".";
      pager.hidden = pages < 2;
      where.textContent = "Page " + (page + 1) + " sur " + pages;
      before.disabled = page === 0;
      after.disabled = page === pages - 1;
    }
    before.addEventListener("click", function () { page--; show(); });
    after.addEventListener("click", function () { page++; show(); });
    search.addEventListener("input", function () { page = 0; show(); });
    heads.forEach(function (head, column) {
      var button = element("button", {type: "button"});
      button.append.apply(button, Array.prototype.slice.call(head.childNodes));
      head.append(button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        rows.sort(function (a, b) {
          var x = key(a.cells[column]);
          var y = key(b.cells[column]);
          var order = typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "fr");
          return down ? -order : order;
        });
        texts = rows.map(function (row, i) { row.place = i; return plain(row.textContent); });
        page = 0;
        show();
      });
    });
    function key(cell) {
      return cell.dataset.v === undefined ? cell.textContent.trim() : Number(cell.dataset.v);
    }
    show();
  }

  /* The establishments of all projets: their list is read when it is first needed. */
  function lookUp(place) {
    var list = null;
    var bar = element("div", {"class": "tools"});
    var search = element("input", {type: "search", id: "cherche-essms", autocomplete: "off"});
    bar.append(labelled("Nom ou numéro FINESS de l’établissement", search));
    var said = element("p", {role: "status", "class": "small"});
    var found = element("ul");
    place.append(bar, said, found);
    function read() {
      list = [];
      JSON.parse(document.getElementById("liste-essms").textContent).forEach(function (projet) {
        for (var i = 0; i < projet[3].length; i += 3) {
          list.push({
            words: plain(projet[3][i] + " " + projet[3][i + 1] + " " + projet[1] + " " + projet[2]),
            finess: projet[3][i], name: projet[3][i + 1], status: projet[3][i + 2], projet: projet
          });
        }
      });
    }
    search.addEventListener("input", function () {
      if (!list) { read(); }
      var wanted = plain(search.value).split(/\s+/).filter(Boolean);
      found.replaceChildren();
      if (!wanted.length) { said.textContent = ""; return; }
      var all = list.filter(function (each) {
        return wanted.every(function (word) { return each.words.indexOf(word) >= 0; });
      });
      said.textContent = number(all.length) + (all.length < 2 ? " établissement trouvé" : " établissements trouvés")
        + (all.length > 20 ? ", les 20 premiers\u00a0:" : ".");
      all.slice(0, 20).forEach(function (each) {
        var line = element("li");
        var link = element("a", {href: each.projet[0] + "#essms-" + each.finess});
        link.append(element("bdi", {}, each.name), " (" + each.finess + ")");
        line.append(link, "\u00a0: " + each.status + ", projet ", element("bdi", {}, each.projet[2]));
        found.append(line);
      });
    });
  }

  Array.prototype.forEach.call(document.querySelectorAll("table[data-tools]"), tools);
  var place = document.getElementById("recherche-essms");
  if (place) { place.hidden = false; lookUp(place); }
})();
