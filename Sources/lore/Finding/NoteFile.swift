import Notes
import WikiIndex

/// A file that is a note, with the wiki it is found to be part of.
struct NoteFile {
  let open: OpenWiki
  /// From the root of the wiki.
  let path: String

  /// The note that an argument names as a file; nil where it names none, or a wiki is given
  /// besides.
  ///
  /// Throws a ``Failure`` where the file is no note.
  static func find(_ text: String, _ user: UserConfig, _ common: CommonOptions) throws -> NoteFile?
  {
    guard common.wiki == nil, FileSystem.kind(text) == .file, let path = FileSystem.realPath(text)
    else {
      return nil
    }
    let root = WikiLocator(user).root(ofFile: path)
    guard NotePath.isNote(path), let inside = FilePath.inside(path, root) else {
      throw Failure.usage("\(text) is no note; notes end in .md or .markdown")
    }
    return NoteFile(
      open: OpenWiki.open(root: root, user: user, isQuiet: common.quiet), path: inside)
  }
}
