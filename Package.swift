// swift-tools-version: 6.2

import PackageDescription

// One target a room. The arrows below are the only ways in; docs/architecture.md draws them.

let room: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "stet",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "stet", targets: ["stet"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    // The command line: one file per verb, parsing and printing only.
    .executableTarget(
      name: "stet",
      dependencies: [
        "Desk", "Reports", "FactCheck", "Intake", "Prose", "Store",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: room),

    // Makes the weights of Prose's learned parts anew. No part of the program.
    .executableTarget(
      name: "Training",
      dependencies: [
        "Prose", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: room),

    // Desk state -> checking copy, status report, change list.
    .target(
      name: "Reports",
      dependencies: [
        "FactCheck", "Templates", .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: room),

    // The use cases: one call = one commit.
    .target(
      name: "Desk", dependencies: ["Store", "Intake", "FactCheck", "Templates"],
      swiftSettings: room),

    // Claims <-> YAML files <-> trees and commits.
    .target(
      name: "Store",
      dependencies: [
        "FactCheck", "Git", "Digest", .product(name: "Yams", package: "Yams"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: room),

    // A seed of any format -> an article; an article -> proposed claims.
    .target(
      name: "Intake", dependencies: ["Prose", "FactCheck", "CLibxml2", "CCmark"],
      swiftSettings: room),

    // The domain: pure values, no I/O.
    .target(name: "FactCheck", dependencies: ["Digest"], swiftSettings: room),

    // Text -> blocks, sentences, mentions, attributions. Knows nothing of fact-checking.
    .target(name: "Prose", swiftSettings: room),

    // libgit2 as Swift types. Knows nothing of claims.
    .target(
      name: "Git", dependencies: ["Digest", "CLibgit2", "CGitShims", "CZlib"], swiftSettings: room),

    // SHA-256, and SHA-1 for git's own formats, by libcrypto.
    .target(name: "Digest", dependencies: ["CLibcrypto"], swiftSettings: room),

    // The built-in templates, policy and schemas, embedded in the program.
    .target(
      name: "Templates", path: "templates",
      resources: [
        .embedInCode("policy.yaml"), .embedInCode("claim.schema.json"),
        .embedInCode("article.schema.json"), .embedInCode("source.schema.json"),
        .embedInCode("policy.schema.json"),
        .embedInCode("status.md.mustache"), .embedInCode("status.html.mustache"),
        .embedInCode("desk.md.mustache"), .embedInCode("desk.html.mustache"),
        .embedInCode("change-list.md.mustache"), .embedInCode("change-list.html.mustache"),
        .embedInCode("checking-copy.html.mustache"), .embedInCode("checking-copy.css.mustache"),
        .embedInCode("style.css.mustache"), .embedInCode("article-facts.html.mustache"),
        .embedInCode("article-block.html.mustache"), .embedInCode("article-line.html.mustache"),
        .embedInCode("claim-card.html.mustache"), .embedInCode("claim-change.html.mustache"),
        .embedInCode("claim-evidence.html.mustache"), .embedInCode("foot.html.mustache"),
      ],
      swiftSettings: room),

    // Writes made-up desks of any size, to measure with: Benchmarks/desks.
    .executableTarget(
      name: "desk-generator",
      dependencies: [
        "Desk", "Store", "FactCheck", "Digest",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/DeskGenerator", swiftSettings: room),

    // Times a step's parts beside the bare calls of libgit2: Benchmarks/desks.
    .executableTarget(
      name: "step-times", dependencies: ["Git", "CLibgit2", "CGitShims"],
      path: "Benchmarks/StepTimes", swiftSettings: room),

    // Reads a desk's claims through libgit2 alone, to measure beside.
    .executableTarget(
      name: "bare-reading", dependencies: ["CLibgit2", "CGitShims"],
      path: "Benchmarks/BareReading", swiftSettings: room),

    // C libraries from the system: a module map and a shim each, imported by one room only.
    .systemLibrary(name: "CLibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
    .target(name: "CGitShims", dependencies: ["CLibgit2"]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    // Tests mirror the rooms; CommandTests run the built program.
    .target(
      name: "TestSupport", path: "Tests/TestSupport", swiftSettings: room),
    .target(
      name: "TestClaims", dependencies: ["FactCheck"], path: "Tests/TestClaims",
      swiftSettings: room),
    .testTarget(name: "ProseTests", dependencies: ["Prose", "TestSupport"], swiftSettings: room),
    .testTarget(
      name: "FactCheckTests", dependencies: ["FactCheck", "TestClaims", "TestSupport"],
      swiftSettings: room),
    .testTarget(name: "GitTests", dependencies: ["Git", "TestSupport"], swiftSettings: room),
    .testTarget(
      name: "StoreTests", dependencies: ["Store", "Git", "FactCheck", "TestClaims", "TestSupport"],
      swiftSettings: room),
    .testTarget(name: "IntakeTests", dependencies: ["Intake", "TestSupport"], swiftSettings: room),
    .testTarget(
      name: "DeskTests",
      dependencies: ["Desk", "Store", "FactCheck", "TestClaims", "TestSupport"],
      swiftSettings: room),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "FactCheck", "Templates", "TestSupport"],
      exclude: ["Golden"], swiftSettings: room),
    .testTarget(
      name: "CommandTests", dependencies: ["stet", "TestSupport"],
      exclude: ["Golden", "Inputs"], swiftSettings: room),
  ]
)
