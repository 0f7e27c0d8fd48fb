;; The server in Emacs, through Eglot. Started by `run` in a copy of the shipped pack.
(require 'package) (package-initialize)
(require 'eglot) (require 'flymake) (require 'cl-lib)

(define-derived-mode lode-mode prog-mode "Lode")
(add-to-list 'auto-mode-alist '("\\.lode\\'" . lode-mode))
(add-to-list 'eglot-server-programs (cons 'lode-mode (split-string (getenv "LODE_LSP"))))
(setq eglot-sync-connect 60 eglot-connect-timeout 60 eglot-send-changes-idle-time 0.05 make-backup-files nil create-lockfiles nil)

(defun await (what condition)
  (with-timeout (60 (error "waited in vain for %s" what))
    (while (not (funcall condition)) (accept-process-output nil 0.05) (sit-for 0.02))))

(defmacro check (name &rest body)
  `(condition-case why
       (progn ,@body (princ (format "ok %s\n" ,name)))
     (error (princ (format "not ok %s: %S\n" ,name why)))))

(defun write-line (from to)
  "Puts the line TO in the place of the line that holds FROM."
  (goto-char (point-min)) (search-forward from)
  (delete-region (line-beginning-position) (line-end-position))
  (insert to)
  (eglot--signal-textDocument/didChange))

(defun finding (text)
  (cl-find-if (lambda (d) (string-match-p text (flymake-diagnostic-text d))) (flymake-diagnostics)))

(find-file "stockpile.lode")
(setq original (buffer-string))
(call-interactively #'eglot)
(await "the server" #'eglot-current-server)
(flymake-mode 1)

(check "diagnostics"
  (write-line "then flag" "  then flag \"é😀 {this}: {relianc} imported\"")
  (await "the finding" (lambda () (flymake-start) (finding "`relianc`")))
  (goto-char (point-min)) (search-forward "{relianc")
  (cl-assert (equal (flymake-diagnostic-beg (finding "`relianc`")) (- (point) 7)) t)
  (write-line "then flag" "  then flag \"é😀 {this}: {reliance} imported\"")
  (await "its end" (lambda () (flymake-start) (not (finding "`relianc`")))))

(check "hover"
  (goto-char (point-min)) (search-forward "{reliance")
  (backward-char 1)
  (let (said)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq said (substring-no-properties text))))
    (await "the hover" (lambda () said))
    (cl-assert (string-match-p "define reliance for mineral: percent" said) t)))

(check "completion"
  (write-line "and reliance >=" "     and not some d in deals satisfies d.price")
  (cl-assert (member "price_floor" (mapcar #'substring-no-properties (all-completions "price" (nth 2 (eglot-completion-at-point))))) t))

(check "rename"
  (erase-buffer) (insert original) (eglot--signal-textDocument/didChange)
  (goto-char (point-min)) (search-forward "rule stockpile_gap") (backward-char 3)
  (cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
    (eglot-rename "laid_up"))
  (goto-char (point-min)) (search-forward "rule laid_up")
  (with-current-buffer (find-file-noselect "tests/stockpile.lode")
    (goto-char (point-min)) (search-forward "laid_up")
    (goto-char (point-min)) (cl-assert (not (search-forward "stockpile_gap" nil t)) t)))

(dolist (buffer (buffer-list)) (with-current-buffer buffer (set-buffer-modified-p nil)))
(eglot-shutdown (eglot-current-server) nil 10)
(kill-emacs 0)
