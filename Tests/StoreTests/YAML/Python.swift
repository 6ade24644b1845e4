import Foundation
import TestSupport

/// The other opinion on what a YAML file says: Python's, where it is installed.
enum Python {
  static let hasYAML = (try? runProcess(["python3", "-c", "import yaml"]).expectSuccess()) != nil
  static let hasSchemas =
    hasYAML && (try? runProcess(["python3", "-c", "import jsonschema"]).expectSuccess()) != nil

  /// Runs a script on files in a folder and gives back what it prints.
  static func run(_ script: String, in folder: TemporaryFolder) throws -> String {
    try folder.write(script, to: "script.py")
    return try runProcess(
      ["python3", "script.py"], in: folder.path, environment: ["PYTHONIOENCODING": "utf-8"]
    ).expectSuccess().output
  }

  /// The JSON that PyYAML makes of each file `0.yaml`, `1.yaml`, …, a line each. Mappings become
  /// lists of pairs, so that order and double keys show.
  static func load(_ files: [[UInt8]]) throws -> [String] {
    let folder = try TemporaryFolder()
    for (index, bytes) in files.enumerated() { try folder.write(bytes, to: "\(index).yaml") }
    let output = try run(
      """
      import json, yaml
      for index in range(\(files.count)):
          with open(f"{index}.yaml", "rb") as file:
              try:
                  value = yaml.safe_load(file.read())
              except Exception as error:
                  value = "failed: " + repr(str(error))
          print(json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str))
      """, in: folder)
    return output.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }
}
