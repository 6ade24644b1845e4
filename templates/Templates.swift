/// The templates, policy and schemas that come with stet, as embedded in the program.
///
/// The files stand once, in the folder of this one. A desk's own `templates/` folder wins over
/// them, file by file.
package enum Templates {
  /// Every built-in file: its name and its bytes.
  package static let builtIn: [(name: String, bytes: [UInt8])] = [
    ("policy.yaml", PackageResources.policy_yaml),
    ("claim.schema.json", PackageResources.claim_schema_json),
    ("article.schema.json", PackageResources.article_schema_json),
    ("source.schema.json", PackageResources.source_schema_json),
    ("policy.schema.json", PackageResources.policy_schema_json),
  ]

  /// The bytes of the built-in file called `name`, if there is one.
  package static func bytes(named name: String) -> [UInt8]? {
    builtIn.first { $0.name == name }?.bytes
  }
}
