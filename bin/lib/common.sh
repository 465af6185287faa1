# Shared by the commands in bin/. Plain bash, also the 3.2 of macOS.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
built="$root/app/target/run"
engine="$root/engine/target"

say() { printf '%s\n' "$*"; }

# One clear line and exit code 1.
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

is_jdk_25() { [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25[."]' "$1/release"; }

# The java on the PATH may be a link, or a stub that asks where its home is.
home_of_path_java() {
  command -v java >/dev/null 2>&1 || return 0
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

# Leaves the home of a JDK 25 in JAVA_HOME: the one given, the usual folders, the PATH.
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /usr/lib64/jvm/*25* /opt/*25* /opt/java/* \
    "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* "$HOME"/.local/share/mise/installs/java/*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*25*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home "$(home_of_path_java)"; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then
      JAVA_HOME="$home"
      export JAVA_HOME
      return
    fi
  done
  fail "Liandong needs a JDK 25 and found none. Get one from https://adoptium.net (or: apt install openjdk-25-jdk, brew install openjdk@25, sdk install java 25-tem), or set JAVA_HOME to it."
}

# A print of everything the given folders are built from.
fingerprint() {
  (cd "$root" && find pom.xml "${@/%//pom.xml}" "${@/%//src/main}" .mvn -type f 2>/dev/null | LC_ALL=C sort |
    tr '\n' '\0' | xargs -0 cksum | cksum)
}

# The cache of starts gives a class another origin than its jar does, and a sealed package takes only one: the first
# class that the cache lacks would end the start. StartTests knows which jars are sealed.
unseal() {
  local jar work="$built/unseal" tool="$JAVA_HOME/bin/jar"
  mkdir -p "$work"
  for jar in "$built"/lib/xz-*.jar "$built"/lib/jts-core-*.jar; do
    (cd "$work" && "$tool" --extract --file "$jar" META-INF/MANIFEST.MF &&
      sed 's/^Sealed: *[Tt]rue/Sealed: false/' META-INF/MANIFEST.MF >manifest && mv manifest META-INF/MANIFEST.MF &&
      "$tool" --update --no-manifest --file "$jar" META-INF/MANIFEST.MF) || return 1
  done
  rm -rf "$work"
}

# Builds the application into $built when its sources changed since the last build.
build() {
  local now log="$root/app/target/build.log"
  now="$(fingerprint engine app)"
  [ -f "$built/liandong.jar" ] && [ "$(cat "$built/sources" 2>/dev/null)" = "$now" ] && return
  command -v mvn >/dev/null 2>&1 ||
    fail "Liandong is built with Apache Maven and 'mvn' was not found. Get it from https://maven.apache.org (or: apt install maven, brew install maven)."
  say "Building Liandong (a few minutes the first time, while Maven fetches what it needs) ..."
  mkdir -p "$root/app/target"
  if ! (cd "$root" && mvn -q -B -pl app -am -Dmaven.test.skip=true package) >"$log" 2>&1; then
    grep -m 12 -E '^\[ERROR\]' "$log" >&2
    fail "The build failed; all of it is in $log"
  fi
  rm -rf "$built"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root/app/target/liandong.jar" extract --destination "$built" >>"$log" 2>&1 &&
    unseal >>"$log" 2>&1 ||
    fail "The build could not be unpacked; see $log"
  say "$now" >"$built/sources"
  say "Built."
}

# An absolute path for a folder that may not exist yet.
absolute() {
  case "$1" in
    /*) printf '%s' "$1" ;;
    *) printf '%s/%s' "$PWD" "$1" ;;
  esac
}

# Builds the engine alone, when its sources changed since the last build.
build_engine() {
  local now log="$engine/build.log"
  now="$(fingerprint engine)"
  [ -f "$engine/liandong-engine-all.jar" ] && [ "$(cat "$engine/sources" 2>/dev/null)" = "$now" ] && return
  command -v mvn >/dev/null 2>&1 ||
    fail "The engine is built with Apache Maven and 'mvn' was not found. Get it from https://maven.apache.org (or: apt install maven, brew install maven)."
  mkdir -p "$engine"
  if ! (cd "$root" && mvn -q -B -pl engine -Dmaven.test.skip=true package) >"$log" 2>&1; then
    grep -m 12 -E '^\[ERROR\]' "$log" >&2
    fail "The build failed; all of it is in $log"
  fi
  say "$now" >"$engine/sources"
}

# section NAME FILE: puts a measured table into docs/performance.md, in place of the one of that name.
section() {
  local page="$root/docs/performance.md" name="$1" text="$2" new
  new="$(mktemp)"
  if grep -qx "<!-- begin $name -->" "$page"; then
    awk -v begin="<!-- begin $name -->" -v end="<!-- end $name -->" -v text="$text" '
      $0 == begin { print; while ((getline line < text) > 0) print line; inside = 1; next }
      $0 == end { inside = 0 }
      !inside { print }' "$page" >"$new"
  else
    { cat "$page"; printf '\n<!-- begin %s -->\n' "$name"; cat "$text"; printf '<!-- end %s -->\n' "$name"; } >"$new"
  fi
  cat "$new" >"$page"
  rm -f "$new"
}
