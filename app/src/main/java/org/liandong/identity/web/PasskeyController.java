package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.identity.Passkeys;
import org.liandong.identity.SignIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two passkey ceremonies, as {@code passkeys.js} speaks them with the browser. */
@Controller
class PasskeyController {
  private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
      new TypeReference<>() {};
  private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> ANSWER =
      new TypeReference<>() {};
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private final HttpSessionPublicKeyCredentialCreationOptionsRepository creations =
      new HttpSessionPublicKeyCredentialCreationOptionsRepository();
  private final HttpSessionPublicKeyCredentialRequestOptionsRepository requests =
      new HttpSessionPublicKeyCredentialRequestOptionsRepository();
  private final Passkeys passkeys;
  private final Entry entry;

  PasskeyController(Passkeys passkeys, Entry entry) {
    this.passkeys = passkeys;
    this.entry = entry;
  }

  @PostMapping("/me/passkeys/options")
  ResponseEntity<String> creation(
      Actor actor, Authentication in, HttpServletRequest request, HttpServletResponse response) {
    if (actor.principal() != null) throw new Absent(actor.account());
    var options = passkeys.creation(in);
    creations.save(request, response, options);
    return answer(json.writeValueAsString(options));
  }

  @PostMapping("/me/passkeys")
  ResponseEntity<String> add(
      Actor actor,
      @RequestBody String body,
      HttpServletRequest request,
      HttpServletResponse response) {
    var options = creations.load(request);
    creations.save(request, response, null);
    if (options == null) return ResponseEntity.unprocessableContent().build();
    try {
      JsonNode sent = json.readTree(body);
      var made = json.treeToValue(sent.path("credential"), json.constructType(MADE));
      passkeys.add(actor, options, made(made, sent.path("label").asString("")));
      return answer(json.writeValueAsString(Map.of("to", "/me/security")));
    } catch (JacksonException | IllegalArgumentException broken) {
      return ResponseEntity.unprocessableContent().build();
    }
  }

  @SuppressWarnings("unchecked") // the mapper was told the type arguments
  private static RelyingPartyPublicKey made(Object credential, String label) {
    return new RelyingPartyPublicKey(
        (PublicKeyCredential<AuthenticatorAttestationResponse>) credential, label);
  }

  @PostMapping("/me/passkeys/{id}/removal")
  String remove(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    passkeys.remove(actor, id);
    redirect.addFlashAttribute("flash", "identity.passkeys.removed");
    return "redirect:/me/security";
  }

  @PostMapping("/sign-in/passkey/options")
  ResponseEntity<String> request(HttpServletRequest request, HttpServletResponse response) {
    var options = passkeys.request();
    requests.save(request, response, options);
    return answer(json.writeValueAsString(options));
  }

  @PostMapping("/sign-in/passkey")
  ResponseEntity<String> signIn(
      @RequestBody String body,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    var options = requests.load(request);
    requests.save(request, response, null);
    if (options == null) return ResponseEntity.unprocessableContent().build();
    try {
      var outcome = passkeys.signIn(options, json.readValue(body, ANSWER));
      if (!(outcome instanceof SignIn.Welcome in)) return ResponseEntity.status(401).build();
      entry.admit(in.account(), request, response);
      return answer(json.writeValueAsString(Map.of("to", Way.local(to))));
    } catch (JacksonException broken) {
      return ResponseEntity.unprocessableContent().build();
    }
  }

  private static ResponseEntity<String> answer(String body) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
  }
}
