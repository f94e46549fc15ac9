// swift-tools-version:6.0
// The package as it builds on Linux, against the library that cargo built: tools/hosts/swift.py fills in what
// journeyman-bindgen writes. For Apple's platforms bindings-uniffi/swift/xcframework.sh makes the framework that takes the
// place of the system library.

import PackageDescription

let package = Package(
    name: "Journeyman",
    products: [.library(name: "Journeyman", targets: ["Journeyman"])],
    targets: [
        .systemLibrary(name: "JourneymanFFI", path: "Sources/JourneymanFFI"),
        .target(name: "Journeyman", dependencies: ["JourneymanFFI"], path: "Sources/Journeyman"),
        .testTarget(name: "JourneymanTests", dependencies: ["Journeyman", "JourneymanFFI"], path: "Tests"),
    ],
    swiftLanguageModes: [.v6]
)
