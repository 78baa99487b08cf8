package import Cells

/// Draws the model; reads nothing else.
package func view(_ model: Model) -> Grid {
  var grid = Grid(model.size)
  guard model.size.width >= 8, model.size.height >= 3 else {
    grid.put("lore", x: 0, y: 0, limit: model.size.width)
    return grid
  }
  FrameDrawing(model).draw(on: &grid)
  let marks = FrameMarks(model.options)
  for layer in model.layers { LayerDrawing(model: model, marks: marks).draw(layer, on: &grid) }
  if model.greets, model.layers.isEmpty {
    GreetingDrawing(marks: marks, keys: model.options.keys).draw(on: &grid)
  }
  KeysDrawing(model, marks).draw(on: &grid)
  StatusLine(model, marks).draw(on: &grid, in: model.frame.status)
  return grid
}

/// Where the cursor blinks: in the line that is typed; nil while nothing is.
package func cursor(_ model: Model) -> Point? {
  guard let point = typingPlace(model) else { return nil }
  return Rect(model.size).contains(point) ? point : nil
}

/// Where the next letter goes, on the screen or beyond its edge.
private func typingPlace(_ model: Model) -> Point? {
  let marks = FrameMarks(model.options)
  switch model.layers.last {
  case .finder?, .search?:
    return model.layers.last.flatMap {
      LayerDrawing(model: model, marks: marks).input(of: $0)?.cursor
    }
  case .prompt(let prompt):
    let window = StatusLine.window(of: prompt, marks, columns: model.size.width)
    let column = 1 + prompt.purpose.sign.count + window.cursorColumn
    return Point(x: min(model.size.width - 1, column), y: model.size.height - 1)
  case .export(let dialog): return ExportDrawing(marks: marks).cursor(dialog, of: model.size)
  default: return nil
  }
}
