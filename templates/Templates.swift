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
    ("status.md.mustache", PackageResources.status_md_mustache),
    ("status.html.mustache", PackageResources.status_html_mustache),
    ("desk.md.mustache", PackageResources.desk_md_mustache),
    ("desk.html.mustache", PackageResources.desk_html_mustache),
    ("change-list.md.mustache", PackageResources.change_list_md_mustache),
    ("change-list.html.mustache", PackageResources.change_list_html_mustache),
    ("checking-copy.html.mustache", PackageResources.checking_copy_html_mustache),
    ("checking-copy.css.mustache", PackageResources.checking_copy_css_mustache),
    ("style.css.mustache", PackageResources.style_css_mustache),
    ("article-facts.html.mustache", PackageResources.article_facts_html_mustache),
    ("article-block.html.mustache", PackageResources.article_block_html_mustache),
    ("article-line.html.mustache", PackageResources.article_line_html_mustache),
    ("claim-card.html.mustache", PackageResources.claim_card_html_mustache),
    ("claim-change.html.mustache", PackageResources.claim_change_html_mustache),
    ("claim-evidence.html.mustache", PackageResources.claim_evidence_html_mustache),
    ("foot.html.mustache", PackageResources.foot_html_mustache),
  ]

  /// The bytes of the built-in file called `name`, if there is one.
  package static func bytes(named name: String) -> [UInt8]? {
    builtIn.first { $0.name == name }?.bytes
  }
}
