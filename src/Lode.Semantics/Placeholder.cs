namespace Lode.Semantics;
