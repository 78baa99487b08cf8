package import Cells

/// Draws the model; reads nothing else.
package func view(_ model: Model) -> Grid {
  var grid = Grid(model.size)
  guard model.size.width >= 8, model.size.height >= 3 else {
    grid.put("lore", x: 0, y: 0, limit: model.size.width)
    return grid
  }
  FrameDrawing(model).draw(on: &grid)
  let marks = FrameMarks(isASCII: model.options.isASCII)
  for (place, layer) in model.layers.enumerated() {
    let isTop = place == model.layers.count - 1
    LayerDrawing(model: model, marks: marks, isTop: isTop).draw(layer, on: &grid)
  }
  StatusLine(model, marks).draw(
    on: &grid, in: FrameLayout(size: model.size, panes: model.panes).status)
  return grid
}

/// Where the cursor blinks: in the line that is typed; nil while nothing is.
package func cursor(_ model: Model) -> Point? {
  switch model.layers.last {
  case .finder(let finder):
    return Point(x: min(model.size.width - 1, 3 + finder.line.cursorColumn), y: 0)
  case .prompt(let prompt):
    let column = prompt.purpose.sign.count + prompt.line.cursorColumn + 1
    return Point(x: min(model.size.width - 1, column), y: model.size.height - 1)
  default: return nil
  }
}
