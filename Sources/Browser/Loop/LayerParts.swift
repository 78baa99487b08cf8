/// What a layer is, to be read and to be changed in its place; nil where it is something else.
extension Layer {
  var prompt: Prompt? {
    get { if case .prompt(let prompt) = self { prompt } else { nil } }
    set { if let newValue { self = .prompt(newValue) } }
  }

  var finder: Finder? {
    get { if case .finder(let finder) = self { finder } else { nil } }
    set { if let newValue { self = .finder(newValue) } }
  }

  var search: SearchScreen? {
    get { if case .search(let screen) = self { screen } else { nil } }
    set { if let newValue { self = .search(newValue) } }
  }

  var list: ListScreen? {
    get { if case .list(let screen) = self { screen } else { nil } }
    set { if let newValue { self = .list(newValue) } }
  }

  var table: TableScreen? {
    get { if case .table(let screen) = self { screen } else { nil } }
    set { if let newValue { self = .table(newValue) } }
  }

  var map: MapScreen? {
    get { if case .map(let screen) = self { screen } else { nil } }
    set { if let newValue { self = .map(newValue) } }
  }

  var peek: Peek? {
    get { if case .peek(let peek) = self { peek } else { nil } }
    set { if let newValue { self = .peek(newValue) } }
  }

  var text: TextScreen? {
    get { if case .text(let screen) = self { screen } else { nil } }
    set { if let newValue { self = .text(newValue) } }
  }

  var export: ExportDialog? {
    get { if case .export(let dialog) = self { dialog } else { nil } }
    set { if let newValue { self = .export(newValue) } }
  }

  var pipe: PipeScreen? {
    get { if case .pipe(let screen) = self { screen } else { nil } }
    set { if let newValue { self = .pipe(newValue) } }
  }

  /// The rows of what has one list.
  var rows: RowList? {
    get { finder?.list ?? search?.list ?? list?.list ?? export?.list }
    set {
      guard let newValue else { return }
      finder?.list = newValue
      search?.list = newValue
      list?.list = newValue
      export?.list = newValue
    }
  }

  /// The note of the selected row, where that is shown beside the rows.
  var preview: Preview? {
    get { finder?.preview ?? search?.preview ?? list?.preview }
    set {
      guard let newValue else { return }
      finder?.preview = newValue
      search?.preview = newValue
      list?.preview = newValue
    }
  }
}
